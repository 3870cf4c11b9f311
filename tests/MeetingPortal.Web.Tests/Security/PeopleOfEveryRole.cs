using MeetingPortal.Data.Accounts;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Missions;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Hosting;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>
/// A portal with one person of each role, whose right holds at 11MSP or for the mission of Utopia, beside another meeting and the mission
/// of Atlantis with people and an invitation of their own.
/// </summary>
public sealed class PeopleOfEveryRole : IAsyncLifetime
{
    private static readonly string[] Samples =
        ["01a2076b-0000-7000-8000-00000000aaa1", "01a2076b-0000-7000-8000-00000000aaa2", "01a2076b-0000-7000-8000-00000000aaa3"];

    private readonly Dictionary<string, HttpClient> _clients = new(StringComparer.Ordinal);
    private (Guid Account, Guid Right, Guid Invitation) _own;
    private (Guid Right, Guid Invitation) _others;

    public PortalHost Host { get; } = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static string Elsewhere(string address) => address
        .Replace("/11msp", $"/{SecondMeeting.Code}", StringComparison.Ordinal)
        .Replace($"/{DemonstrationMission.Utopia.Code}", $"/{DemonstrationMission.Atlantis.Code}", StringComparison.Ordinal);

    /// <summary>The address with things that exist, of the mission of Utopia, in place of the samples.</summary>
    public string WithRealObjects(string address)
    {
        foreach (var kind in new[] { "letter", "agenda", "programme" })
        {
            address = address.Replace($"/{kind}/venue", $"/{kind}/{kind}", StringComparison.Ordinal);
        }

        return Replaced(address, _own.Account, _own.Right, _own.Invitation);
    }

    /// <summary>The same address with the right and the invitation of another mission.</summary>
    public string ObjectsOfAnotherMission(string address) => address
        .Replace(_own.Right.ToString(), _others.Right.ToString(), StringComparison.Ordinal)
        .Replace(_own.Invitation.ToString(), _others.Invitation.ToString(), StringComparison.Ordinal);

    /// <param name="isElsewhere">True for the second person of that role: one alone would ask more in a minute than an account may.</param>
    public async Task<HttpClient> ClientAsync(Role role, bool isElsewhere = false)
    {
        var email = EmailOf(role, isElsewhere);
        if (!_clients.TryGetValue(email, out var client))
        {
            _clients[email] = client = await Host.SignInByMailAsync(email, Cancellation);
        }

        return client;
    }

    public async ValueTask InitializeAsync()
    {
        (await Host.OfficerAsync(Cancellation)).Dispose();
        await SecondMeeting.AddAsync(Host);
        var outcome = await Host.WithAsync<Writes, Outcome<bool>>(writes => writes.RunAsync<bool>(Actor.Seed, "FillForTest", FillAsync, Cancellation));
        Assert.True(outcome.Match(done => done, _ => false));
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    private static string EmailOf(Role role, bool isElsewhere) => $"{role}{(isElsewhere ? ".elsewhere" : string.Empty)}@roles.example".ToLowerInvariant();

    private static string Replaced(string address, Guid account, Guid right, Guid invitation) => address
        .Replace(Samples[0], account.ToString(), StringComparison.Ordinal)
        .Replace(Samples[1], right.ToString(), StringComparison.Ordinal)
        .Replace(Samples[2], invitation.ToString(), StringComparison.Ordinal);

    private async Task<Outcome<bool>> FillAsync(WriteScope scope, CancellationToken cancellationToken)
    {
        var now = Host.Time.GetUtcNow();
        var meetingCode = MeetingCode.Parse("11msp");
        var meeting = (await scope.Store.Meetings.SingleAsync(row => row.Code == meetingCode, cancellationToken)).Id;
        var (utopia, atlantis) = (await MissionAsync(scope, DemonstrationMission.Utopia, cancellationToken), await MissionAsync(scope, DemonstrationMission.Atlantis, cancellationToken));
        foreach (var (role, isElsewhere) in Enum.GetValues<Role>().SelectMany(role => new[] { (role, false), (role, true) }))
        {
            var user = PortalUser.Create($"{role} (fictional)", EmailOf(role, isElsewhere), now);
            scope.Store.Users.Add(user);
            scope.Store.Grants.Add(Of(user, role, meeting, utopia, now));
        }

        // What addresses name: somebody who is not among those who ask, so that nobody's own right is at stake.
        var (guest, other) = (PortalUser.Create("Guest (fictional)", "guest@roles.example", now), PortalUser.Create("Other (fictional)", "other@roles.example", now));
        var (right, others) = (Of(guest, Role.MissionCollaborator, meeting, utopia, now), Of(other, Role.MissionCollaborator, meeting, atlantis, now));
        var (invited, theirs) = (Invited(utopia, guest, now), Invited(atlantis, other, now));
        scope.Store.AddRange(guest, other, right, others, invited, theirs);
        (_own, _others) = ((guest.Id, right.Id, invited.Id), (others.Id, theirs.Id));
        return true;
    }

    private static async Task<MissionId> MissionAsync(WriteScope scope, DemonstrationMission mission, CancellationToken cancellationToken)
    {
        var code = MissionCode.Parse(mission.Code);
        return (await scope.Store.Missions.SingleAsync(row => row.Code == code, cancellationToken)).Id;
    }

    private static Grant Of(PortalUser user, Role role, MeetingId meeting, MissionId mission, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        UserId = user.UserId,
        Role = role,
        MeetingId = Roles.ScopeOf(role) is RoleScope.Meeting or RoleScope.MeetingLanguage ? meeting : null,
        MissionId = Roles.ScopeOf(role) is RoleScope.Mission ? mission : null,
        Language = Roles.ScopeOf(role) is RoleScope.MeetingLanguage ? Language.French : null,
    };

    private static Invitation Invited(MissionId mission, PortalUser by, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        MissionId = mission,
        Role = Role.MissionCollaborator,
        Name = "Ina Example (fictional)",
        Email = $"ina.{mission.Value:N}@roles.example",
        Language = Language.English,
        ExpiresAt = now + Invitation.Lifetime,
        InvitedBy = by.UserId,
    };
}
