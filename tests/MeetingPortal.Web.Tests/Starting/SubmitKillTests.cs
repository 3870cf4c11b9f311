using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using MeetingPortal.Data.Accounts;
using MeetingPortal.Data.Mail;
using MeetingPortal.Data.Providers;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Missions;
using MeetingPortal.Domain.Reference;
using MeetingPortal.TestKit.Data;
using MeetingPortal.TestKit.Hosting.Inside;
using MeetingPortal.Web.Tests.Registration.Delegations;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Starting;

/// <summary>The published portal dies while sixteen missions hand in and an officer acknowledges: what anybody was told is so, once.</summary>
public sealed class SubmitKillTests(PublishedPortal portal)
{
    private const int Missions = 16;
    private const int Accounts = 2;
    private const int Kills = 2;
    private const int MostTurns = 200;

    private static readonly IReadOnlyList<string> States = [.. Enumerable.Range(0, Missions).Select(number => $"Q{(char)('A' + number)}")];

    [Theory]
    [EveryDatabase]
    public async Task Submit_KilledWhileSixteenMissionsSubmit_KeepsWhatWasAcknowledgedOnceAndWithoutGap(DatabaseProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var meeting = await FillAsync(store);
        var told = new ConcurrentBag<Told>();
        for (var round = 1; round <= Kills; round++)
        {
            using var process = await StartAsync(store);
            using var client = await process.ServingAsync();
            var enough = new Enough(Random.Shared.Next(2, 5) * Missions);
            var missions = Task.WhenAll(States.Select(state => Task.Run(() => RegisterUntilKilledAsync(client, meeting, state, round, told, enough), TestContext.Current.CancellationToken)));
            await Task.WhenAny(enough.Reached, missions);
            await process.KillAsync();
            await missions;
        }

        Assert.True(told.Count >= Kills * Missions, "Hardly anything was handed in before the kills.");
        await AssertKeptAsync(store, told);
        using var last = await StartAsync(store);
        using var again = await last.ServingAsync();
        using var answer = await again.PostAsync(DelegationEndpoints.Acknowledge(meeting.Id, States[0]), null, TestContext.Current.CancellationToken);
        Assert.Contains(answer.StatusCode, (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.Conflict]);
    }

    private Task<PortalProcess> StartAsync(TestStore store) => PortalProcess.StartAsync(
        portal,
        store.Folder,
        "Production",
        DelegationEndpoints.Environment,
        $"--Portal:DataFolder={store.Folder}",
        $"--Database:Provider={store.Database.Provider}",
        $"--Database:ConnectionString={store.Database.ConnectionString}");

    /// <summary>Adds a person, hands in, has it acknowledged, and so on; what was answered before the process died is what it promised.</summary>
    private static async Task RegisterUntilKilledAsync(HttpClient client, Meeting meeting, string state, int round, ConcurrentBag<Told> told, Enough enough)
    {
        try
        {
            // What the last kill left waiting.
            using var left = await client.PostAsync(DelegationEndpoints.Acknowledge(meeting.Id, state), null, TestContext.Current.CancellationToken);
            await RememberAsync(left, state, name: null, told, HttpStatusCode.OK, HttpStatusCode.Conflict);
            for (var turn = 1; turn <= MostTurns; turn++)
            {
                var name = $"{state}-{round}-{turn}";
                using var submitted = await client.PostAsync(DelegationEndpoints.Submit(meeting.Id, state, name, isHead: (round, turn) == (1, 1)), null, TestContext.Current.CancellationToken);
                await RememberAsync(submitted, state, name, told, HttpStatusCode.OK);
                using var acknowledged = await client.PostAsync(DelegationEndpoints.Acknowledge(meeting.Id, state), null, TestContext.Current.CancellationToken);
                await RememberAsync(acknowledged, state, name: null, told, HttpStatusCode.OK);
                enough.Count();
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            // The process was killed in the middle of an answer, as it should.
        }
    }

    private static async Task RememberAsync(HttpResponseMessage answer, string state, string? name, ConcurrentBag<Told> told, params HttpStatusCode[] expected)
    {
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(expected.Contains(answer.StatusCode), $"{state}: {answer.StatusCode} {text}");
        if (answer.StatusCode == HttpStatusCode.OK)
        {
            told.Add(new Told(state, int.Parse(text, CultureInfo.InvariantCulture), name));
        }
    }

    private static async Task AssertKeptAsync(TestStore store, IReadOnlyCollection<Told> told)
    {
        await store.AddressMailAsync(TestContext.Current.CancellationToken);
        var (delegations, submissions, acknowledged, heads, mail) = await store.ReadAsync(async context => (
            await context.Delegations.AsNoTracking().Include(delegation => delegation.Members).ToListAsync(TestContext.Current.CancellationToken),
            await context.Submissions.AsNoTracking().Include(submission => submission.Items).OrderBy(submission => submission.Number).ToListAsync(TestContext.Current.CancellationToken),
            await context.AcknowledgedMembers.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken),
            await context.HeadsOnDays.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken),
            await context.OutboxMessages.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(States, delegations.Select(delegation => delegation.StateCode!).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal(Enumerable.Range(1, Missions), delegations.Select(delegation => delegation.Serial).Order());
        foreach (var delegation in delegations)
        {
            var own = submissions.Where(submission => submission.DelegationId == delegation.Id).ToList();
            Assert.Equal(Enumerable.Range(1, delegation.LastNumber), own.Select(submission => submission.Number));
            Assert.InRange(own.Count(submission => submission.IsOpen), 0, 1);
            Assert.Equal(delegation.Members.Count, delegation.Members.Select(member => member.Details.FamilyName).Distinct(StringComparer.Ordinal).Count());
            Assert.Equal(3, heads.Count(head => head.DelegationId == delegation.Id));

            // Everybody who was acknowledged is on the acknowledged list, once, and nobody else is.
            var (done, listed) = (own.Where(submission => submission.State == SubmissionState.Acknowledged).ToList(), acknowledged.Where(member => member.DelegationId == delegation.Id).ToList());
            Assert.Equal(
                done.SelectMany(submission => submission.Items).Select(item => item.After!.FamilyName).Order(StringComparer.Ordinal),
                listed.Select(member => member.Details.FamilyName).Order(StringComparer.Ordinal),
                StringComparer.Ordinal);
            foreach (var (_, number, name) in told.Where(promise => string.Equals(promise.State, delegation.StateCode, StringComparison.Ordinal)))
            {
                var submission = own.Single(candidate => candidate.Number == number);
                Assert.True(name is null ? submission.State == SubmissionState.Acknowledged : submission.Items.Any(item => string.Equals(item.After!.FamilyName, name, StringComparison.Ordinal)), $"{delegation.StateCode}/{number} lost {name}.");
            }
        }

        Assert.Equal(submissions.Count * Accounts, mail.Count(message => message.Kind == MailKind.SubmissionReceived));
        Assert.Equal(submissions.Count(submission => submission.State == SubmissionState.Acknowledged) * Accounts, mail.Count(message => message.Kind == MailKind.SubmissionAcknowledged));
        Assert.Equal(mail.Count, mail.Select(message => (message.Kind, message.SubjectId, message.Address)).Distinct().Count());
    }

    private static async Task<Meeting> FillAsync(TestStore store)
    {
        var meeting = Fiction.Meeting();
        await store.AddAsync([meeting, .. States.SelectMany(EntitiesOf)]);
        return meeting;
    }

    private static IEnumerable<object> EntitiesOf(string code)
    {
        var name = $"{code.ToLowerInvariant()}-fictional";
        yield return new State { Code = code, Name = Fiction.English($"{code} (fictional State)"), FormalName = LocalizedText.Empty, RegionalGroup = string.Empty, IsFictional = true };
        var mission = new Mission { Id = NewId.At<MissionId>(TestStore.Start), Code = MissionCode.Parse(name), StateCode = code, City = "Amaurot", Language = Language.English };
        yield return mission;
        foreach (var number in Enumerable.Range(1, Accounts))
        {
            var user = PortalUser.Create($"{code} {number} (fictional)", $"{name}-{number}@utopia.invalid", TestStore.Start);
            yield return user;
            yield return new Grant { Id = Guid.CreateVersion7(TestStore.Start), UserId = user.UserId, Role = Role.MissionCollaborator, MissionId = mission.Id };
        }
    }

    /// <summary>Tells when enough was acknowledged for the process to be killed; where in their next turns the others are then, nobody knows.</summary>
    private sealed class Enough(int wanted)
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _left = wanted;

        public Task Reached => _reached.Task;

        public void Count()
        {
            if (Interlocked.Decrement(ref _left) == 0)
            {
                _reached.SetResult();
            }
        }
    }

    /// <summary>What a mission or officer was told: that number was received with that person, or (without a name) acknowledged.</summary>
    private sealed record Told(string State, int Number, string? Name);
}
