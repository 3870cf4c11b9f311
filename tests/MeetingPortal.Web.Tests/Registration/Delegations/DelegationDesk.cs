using MeetingPortal.Data.Accounts;
using MeetingPortal.Data.Mail;
using MeetingPortal.Data.Providers;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Missions;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Reference;
using MeetingPortal.Registration.Decisions;
using MeetingPortal.Registration.Delegations;
using MeetingPortal.TestKit.Data;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Registration.Delegations;

/// <summary>
/// Two fictional States register for one meeting: Utopia has a mission in Geneva that is written to in French and one in New York that is
/// written to in English, Arcadia has none. Every act runs its handler in a scope of its own, as a request does.
/// </summary>
internal sealed class DelegationDesk : IAsyncDisposable
{
    public static readonly Actor Geneva = ActorOf();
    public static readonly Actor NewYork = ActorOf();
    public static readonly Actor Officer = ActorOf();
    public static readonly Actor OtherOfficer = ActorOf();

    private DelegationDesk(TestStore store) => Store = store;

    public TestStore Store { get; }

    public Meeting Meeting { get; } = Fiction.Meeting();

    public Mission GenevaMission { get; } = MissionOf("utopia-geneva", "Geneva", Language.French);

    public Mission NewYorkMission { get; } = MissionOf("utopia-new-york", "New York", Language.English);

    public DelegationKey Utopia => new(Meeting.Id, new Party("XU", null));

    public DelegationKey Arcadia => new(Meeting.Id, new Party("XA", null));

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<DelegationDesk> OpenAsync(DatabaseProvider provider)
    {
        var desk = new DelegationDesk(await TestStore.CreateAsync(provider));
        await desk.Store.AddAsync(desk.Meeting, StateOf("XU", "Utopia"), StateOf("XA", "Arcadia"), desk.GenevaMission, desk.NewYorkMission);
        return desk;
    }

    /// <summary>Gives an account a right for one of Utopia's missions.</summary>
    public Task GrantAsync(
        Actor actor, Mission mission, string email, DateTimeOffset? until = null, Role role = Role.MissionCollaborator, string? name = null)
    {
        var user = PortalUser.Create(name ?? $"{email} (fictional)", email, TestStore.Start);
        user.Id = actor.UserId!.Value.Value;
        return Store.WriteAsync<bool>(async (scope, cancellation) =>
        {
            if (!await scope.Store.Users.AnyAsync(known => known.Id == user.Id, cancellation))
            {
                scope.Store.Users.Add(user);
            }

            scope.Store.Grants.Add(new Grant { Id = Guid.CreateVersion7(TestStore.Start), UserId = actor.UserId!.Value, Role = role, MissionId = mission.Id, Until = until });
            return true;
        });
    }

    public Task<Outcome<SeatId>> AddAsync(DelegateDetails details, DelegationKey? key = null, Actor? by = null) =>
        Store.WithAsync<AddDelegateHandler, Outcome<SeatId>>(handler => handler.HandleAsync(new AddDelegate(key ?? Utopia, details, false), by ?? Geneva, Cancellation));

    public Task<Outcome<SeatId>> EditAsync(SeatId seat, DelegateDetails details, int seen, DelegationKey? key = null) =>
        Store.WithAsync<EditDelegateHandler, Outcome<SeatId>>(handler => handler.HandleAsync(new EditDelegate(key ?? Utopia, seat, details, seen, false), Geneva, Cancellation));

    public Task<Outcome<SeatId>> ReplaceAsync(SeatId seat, DelegateDetails details, int seen, DelegationKey? key = null) =>
        Store.WithAsync<ReplaceDelegateHandler, Outcome<SeatId>>(handler => handler.HandleAsync(new ReplaceDelegate(key ?? Utopia, seat, details, seen, false), Geneva, Cancellation));

    public Task<Outcome<SeatId>> RemoveAsync(SeatId seat, int seen, DelegationKey? key = null) =>
        Store.WithAsync<RemoveDelegateHandler, Outcome<SeatId>>(handler => handler.HandleAsync(new RemoveDelegate(key ?? Utopia, seat, seen), Geneva, Cancellation));

    public Task<Outcome<SeatId>> MoveAsync(SeatId seat, bool up, DelegationKey? key = null) =>
        Store.WithAsync<MoveDelegateHandler, Outcome<SeatId>>(handler => handler.HandleAsync(new MoveDelegate(key ?? Utopia, seat, up), Geneva, Cancellation));

    public Task<Outcome<bool>> RemoveNoteAsync() =>
        Store.WithAsync<RemoveNoteVerbaleHandler, Outcome<bool>>(handler => handler.HandleAsync(new RemoveNoteVerbale(Utopia), Geneva, Cancellation));

    public Task<Outcome<StoredFileId>> AttachAsync(StoredFile file) =>
        Store.WithAsync<AttachNoteVerbaleHandler, Outcome<StoredFileId>>(handler => handler.HandleAsync(new AttachNoteVerbale(Utopia, file), Geneva, Cancellation));

    /// <summary>Hands in what the delegation is now.</summary>
    public async Task<Outcome<int>> SubmitAsync(Actor? by = null, bool isOnBehalf = false) => await SubmitAsync((await DelegationAsync()).Version, by, isOnBehalf);

    public Task<Outcome<int>> SubmitAsync(int seenVersion, Actor? by = null, bool isOnBehalf = false, TestStore? at = null, DateOnly? receivedOn = null, string? message = null) =>
        (at ?? Store).WithAsync<SubmitDelegationHandler, Outcome<int>>(handler => handler.HandleAsync(new SubmitDelegation(Utopia, seenVersion, isOnBehalf, receivedOn, message), by ?? Geneva, Cancellation));

    public Task<Outcome<Submission>> RecallAsync(int number, DelegationKey? key = null, TestStore? at = null) =>
        (at ?? Store).WithAsync<RecallSubmissionHandler, Outcome<Submission>>(handler => handler.HandleAsync(new RecallSubmission(key ?? Utopia, number), Geneva, Cancellation));

    public Task<Outcome<Submission>> BeginAsync(SubmissionKey key, Actor? by = null, TestStore? at = null) =>
        (at ?? Store).WithAsync<BeginReviewHandler, Outcome<Submission>>(handler => handler.HandleAsync(new BeginReview(key), by ?? Officer, Cancellation));

    public Task<Outcome<Submission>> AcknowledgeAsync(SubmissionKey key, Actor? by = null, TestStore? at = null) =>
        (at ?? Store).WithAsync<AcknowledgeSubmissionHandler, Outcome<Submission>>(handler => handler.HandleAsync(new AcknowledgeSubmission(key), by ?? Officer, Cancellation));

    public Task<Outcome<Submission>> AskAsync(SubmissionKey key, string? reason, Actor? by = null, TestStore? at = null) =>
        (at ?? Store).WithAsync<AskForClarificationHandler, Outcome<Submission>>(handler => handler.HandleAsync(new AskForClarification(key, reason), by ?? Officer, Cancellation));

    public Task<Outcome<int>> EraseAsync(PersonId person, int serial = 1, int[]? questions = null) =>
        Store.WithAsync<ErasePersonHandler, Outcome<int>>(handler => handler.HandleAsync(new ErasePerson(Meeting.Id, serial, person, questions ?? []), Officer, Cancellation));

    /// <summary>Hands in, and acknowledges what was handed in.</summary>
    public async Task<int> SubmitAndAcknowledgeAsync()
    {
        var number = (await SubmitAsync()).Done();
        (await AcknowledgeAsync(await KeyAsync(number))).Done();
        return number;
    }

    /// <summary>A submission as an officer sees it now.</summary>
    public async Task<SubmissionKey> KeyAsync(int number) => new(Meeting.Id, 1, number, (await SubmissionAsync(number)).Version);

    public Task<Delegation> DelegationAsync() => Store.ReadAsync(context => context.Delegations.AsNoTracking().Include(delegation => delegation.Members)
        .SingleAsync(delegation => delegation.StateCode == "XU", Cancellation));

    public async Task<DelegationMember> MemberAsync(string family) => (await DelegationAsync()).Members.Single(member => string.Equals(member.Details.FamilyName, family, StringComparison.Ordinal));

    public async Task<IReadOnlyList<Submission>> SubmissionsAsync() => await Store.ReadAsync(context => context.Submissions.AsNoTracking()
        .Include(submission => submission.Items.OrderBy(item => item.Number)).OrderBy(submission => submission.Number).ToListAsync(Cancellation));

    public async Task<Submission> SubmissionAsync(int number) => (await SubmissionsAsync()).Single(submission => submission.Number == number);

    /// <summary>The acknowledged delegation in the order of its list.</summary>
    public async Task<IReadOnlyList<DelegationPlace>> AcknowledgedAsync() =>
        DelegationPlace.InOrder((await Store.ReadAsync(context => context.AcknowledgedMembers.AsNoTracking().ToListAsync(Cancellation))).Select(member => member.Place));

    /// <summary>The messages of everybody who is to be told.</summary>
    public async Task<IReadOnlyList<OutboxMessage>> MailAsync()
    {
        await Store.AddressMailAsync(Cancellation);
        return await Store.ReadAsync(context => context.OutboxMessages.AsNoTracking().OrderBy(message => message.Address).ToListAsync(Cancellation));
    }

    public ValueTask DisposeAsync() => Store.DisposeAsync();

    public static DelegateDetails Person(string family, DelegateRole role = DelegateRole.Adviser) => new()
    {
        Role = role,
        FamilyName = family,
        FunctionalTitle = $"Syphogrant {family}",
        Email = $"{family.ToLowerInvariant()}@utopia.invalid",
        Language = Language.French,
    };

    public static DelegateDetails Head(string family) => Person(family, DelegateRole.HeadOfDelegation);

    public StoredFile Note(string hash) => new()
    {
        Id = NewId.At<StoredFileId>(TestStore.Start),
        Area = FileArea.Private,
        Sha256 = hash.PadLeft(64, '0'),
        Length = 7,
        Type = FileType.Pdf,
        Name = "note.pdf",
        MeetingId = Meeting.Id,
        ReceivedAt = TestStore.Start,
    };

    private static Actor ActorOf() => Actor.User(NewId.At<UserId>(TestStore.Start));

    private static State StateOf(string code, string name) => new()
    {
        Code = code,
        Name = LocalizedText.Of(Language.English, $"{name} (fictional State)"),
        FormalName = LocalizedText.Empty,
        RegionalGroup = string.Empty,
        IsFictional = true,
    };

    private static Mission MissionOf(string code, string city, Language language) => new()
    {
        Id = NewId.At<MissionId>(TestStore.Start),
        Code = MissionCode.Parse(code),
        StateCode = "XU",
        City = city,
        Language = language,
    };
}

internal static class Outcomes
{
    public static TResult Done<TResult>(this Outcome<TResult> outcome) => outcome.Match(result => result, refusal => throw new InvalidOperationException(refusal.Key));

    /// <summary>Key of the refusal; null when there is none.</summary>
    public static string? Refused<TResult>(this Outcome<TResult> outcome) => outcome.Match(_ => null, refusal => (string?)refusal.Key);
}
