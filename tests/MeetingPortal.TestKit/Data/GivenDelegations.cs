using MeetingPortal.Data;
using MeetingPortal.Data.Accounts;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Missions;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Reference;
using MeetingPortal.Registration.Access;
using MeetingPortal.Registration.Decisions;
using MeetingPortal.Registration.Delegations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MeetingPortal.TestKit.Data;

/// <summary>Delegations of one meeting, made and decided on through the handlers as missions and officers would.</summary>
/// <param name="services">Of a portal or of a store; every step runs in a scope of its own.</param>
/// <param name="by">The account that acts for the missions.</param>
public sealed class GivenDelegations(IServiceProvider services, MeetingId meeting, UserId by)
{
    public MeetingId Meeting => meeting;

    public UserId By => by;

    /// <summary>The meeting of that code, and an account of that name to act for all missions.</summary>
    public static async Task<GivenDelegations> AtAsync(IServiceProvider services, string meeting = "11msp", string name = "Thomas Example (fictional)")
    {
        var code = MeetingCode.Parse(meeting);
        await using var scope = services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var id = await store.Meetings.Where(candidate => candidate.Code == code).Select(candidate => candidate.Id).SingleAsync();
        var given = new GivenDelegations(services, id, default);
        return new GivenDelegations(services, id, await given.AccountAsync(name));
    }

    /// <summary>Codes of States of the store that do exist, in the order of the codes.</summary>
    public Task<IReadOnlyList<Party>> RealStatesAsync(int count) => WithAsync<PortalDbContext, IReadOnlyList<Party>>(async store =>
    [
        .. (await store.States.Where(state => !state.IsFictional).OrderBy(state => state.Code).Take(count).Select(state => state.Code).ToListAsync())
            .Select(code => new Party(code, null)),
    ]);

    /// <summary>A State that does not exist.</summary>
    public async Task<Party> FictionalStateAsync(string code, string name)
    {
        await WriteAsync(store => store.Add(new State
        {
            Code = code,
            Name = LocalizedText.Of(Language.English, name),
            FormalName = LocalizedText.Of(Language.English, name),
            RegionalGroup = string.Empty,
            IsFictional = true,
        }));
        return new Party(code, null);
    }

    public async Task<UserId> AccountAsync(string name, MissionId? mission = null)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var user = PortalUser.Create(name, $"{Guid.CreateVersion7(now):N}@demonstration.invalid", now);
        await WriteAsync(store =>
        {
            store.Add(user);
            if (mission is not null)
            {
                store.Add(new Grant { Id = Guid.CreateVersion7(now), UserId = user.UserId, Role = Role.MissionAdministrator, MissionId = mission });
            }
        });
        return user.UserId;
    }

    public Task<Mission> MissionAsync(Party party, string city = "Geneva", Language? language = null) => DoneAsync<FindOrMakeMissionHandler, Mission>(
        handler => handler.HandleAsync(new FindOrMakeMission(WantedParty.Of(party), city, language ?? Language.English), Actor.User(by), CancellationToken.None));

    public async Task<SeatId> AddAsync(Party party, DelegateDetails person) => await DoneAsync<AddDelegateHandler, SeatId>(
        handler => handler.HandleAsync(new AddDelegate(Key(party), person, IsSomebodyElse: true), Actor.User(by), CancellationToken.None));

    public async Task RemoveAsync(Party party, SeatId seat)
    {
        var member = (await FindAsync(party)).Members.Single(candidate => candidate.Id == seat);
        await DoneAsync<RemoveDelegateHandler, SeatId>(handler => handler.HandleAsync(new RemoveDelegate(Key(party), seat, member.Version), Actor.User(by), CancellationToken.None));
    }

    public async Task ReplaceAsync(Party party, SeatId seat, DelegateDetails person)
    {
        var member = (await FindAsync(party)).Members.Single(candidate => candidate.Id == seat);
        await DoneAsync<ReplaceDelegateHandler, SeatId>(
            handler => handler.HandleAsync(new ReplaceDelegate(Key(party), seat, person, member.Version, IsSomebodyElse: true), Actor.User(by), CancellationToken.None));
    }

    public async Task EditAsync(Party party, SeatId seat, DelegateDetails person)
    {
        var member = (await FindAsync(party)).Members.Single(candidate => candidate.Id == seat);
        await DoneAsync<EditDelegateHandler, SeatId>(
            handler => handler.HandleAsync(new EditDelegate(Key(party), seat, person, member.Version, IsSomebodyElse: true), Actor.User(by), CancellationToken.None));
    }

    /// <summary>Attaches a note verbale of that file name; there are no bytes of it.</summary>
    public async Task AttachNoteAsync(Party party, string name)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var id = NewId.At<StoredFileId>(now);
        var file = new StoredFile
        {
            Id = id,
            Area = FileArea.Private,
            Sha256 = id.Value.ToString("N").PadLeft(64, '0'),
            Length = 7,
            Type = FileType.Pdf,
            Name = name,
            MeetingId = meeting,
            ReceivedAt = now,
        };
        await DoneAsync<AttachNoteVerbaleHandler, StoredFileId>(handler => handler.HandleAsync(new AttachNoteVerbale(Key(party), file), Actor.User(by), CancellationToken.None));
    }

    /// <summary>Hands in what there is.</summary>
    /// <returns>The delegation's serial number.</returns>
    public async Task<int> SubmitAsync(Party party, bool isOnBehalf = false, DateOnly? receivedOn = null, string? message = null)
    {
        var delegation = await FindAsync(party);
        await DoneAsync<SubmitDelegationHandler, int>(
            handler => handler.HandleAsync(new SubmitDelegation(Key(party), delegation.Version, isOnBehalf, receivedOn, message), Actor.User(by), CancellationToken.None));
        return delegation.Serial;
    }

    /// <summary>Enters people, a head where there is none among them, and hands them in.</summary>
    /// <returns>The delegation's serial number.</returns>
    public async Task<int> HandedInAsync(Party party, params DelegateDetails[] people)
    {
        var isFirst = await WithAsync<PortalDbContext, bool>(
            async store => !await store.Delegations.AnyAsync(delegation => delegation.MeetingId == meeting && delegation.StateCode == party.StateCode && delegation.OrganizationId == party.OrganizationId));
        foreach (var person in isFirst && !people.Any(person => person.IsHead) ? people.Prepend(FictionalPeople.Head()) : people)
        {
            await AddAsync(party, person);
        }

        return await SubmitAsync(party);
    }

    public async Task<Submission> AcknowledgeAsync(int serial, UserId officer)
    {
        var key = await OpenAsync(serial);
        return await DoneAsync<AcknowledgeSubmissionHandler, Submission>(handler => handler.HandleAsync(new AcknowledgeSubmission(key), Actor.User(officer), CancellationToken.None));
    }

    public async Task<Submission> BeginAsync(int serial, UserId officer)
    {
        var key = await OpenAsync(serial);
        return await DoneAsync<BeginReviewHandler, Submission>(handler => handler.HandleAsync(new BeginReview(key), Actor.User(officer), CancellationToken.None));
    }

    public async Task<Submission> AskAsync(int serial, UserId officer, string reason)
    {
        var key = await OpenAsync(serial);
        return await DoneAsync<AskForClarificationHandler, Submission>(
            handler => handler.HandleAsync(new AskForClarification(key, reason), Actor.User(officer), CancellationToken.None));
    }

    public Task<Submission> RecallAsync(Party party, int number) => DoneAsync<RecallSubmissionHandler, Submission>(
        handler => handler.HandleAsync(new RecallSubmission(Key(party), number), Actor.User(by), CancellationToken.None));

    /// <summary>The delegation with its people, as the store has it now.</summary>
    public Task<Delegation> FindAsync(Party party) => WithAsync<PortalDbContext, Delegation>(store => store.Delegations.AsNoTracking().Include(delegation => delegation.Members)
        .SingleAsync(delegation => delegation.MeetingId == meeting && delegation.StateCode == party.StateCode && delegation.OrganizationId == party.OrganizationId));

    public DelegationKey Key(Party party) => new(meeting, party);

    /// <summary>What a handler answers; a refusal fails the test with its key.</summary>
    public async Task<TResult> DoneAsync<THandler, TResult>(Func<THandler, Task<Outcome<TResult>>> run)
        where THandler : notnull
    {
        var outcome = await WithAsync(run);
        return outcome.Match(result => result, refusal => throw new InvalidOperationException(refusal.Key));
    }

    private Task<SubmissionKey> OpenAsync(int serial) => WithAsync<PortalDbContext, SubmissionKey>(async store =>
    {
        var delegation = await store.Delegations.AsNoTracking().SingleAsync(candidate => candidate.MeetingId == meeting && candidate.Serial == serial);
        var open = await store.Submissions.AsNoTracking().SingleAsync(candidate => candidate.DelegationId == delegation.Id && candidate.Number == delegation.LastNumber);
        return new SubmissionKey(meeting, serial, open.Number, open.Version);
    });

    private Task<Outcome<bool>> WriteAsync(Action<PortalDbContext> change) => WithAsync<Writes, Outcome<bool>>(writes => writes.RunAsync<bool>(
        Actor.Start,
        "TestOperation",
        (scope, _) =>
        {
            change(scope.Store);
            return Task.FromResult<Outcome<bool>>(true);
        },
        CancellationToken.None));

    private async Task<TResult> WithAsync<TService, TResult>(Func<TService, Task<TResult>> work)
        where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
