using MeetingPortal.Data;
using MeetingPortal.Data.Accounts;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Registration.Access;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Pages.Account;

/// <summary>A mission that the person acts for.</summary>
public sealed record MissionWork(NamedMission Mission, IReadOnlyList<Role> Roles);

/// <summary>A meeting in whose secretariat the person works.</summary>
public sealed record MeetingWork(Meeting Meeting, IReadOnlyList<Grant> Rights);

/// <summary>What the pages of a person's own account show.</summary>
public sealed class AccountReads(PortalDbContext store, MissionNames missions, MeetingClock clock)
{
    public Task<PortalUser> AccountAsync(UserId id, CancellationToken cancellationToken) =>
        store.Users.AsNoTracking().SingleAsync(user => user.Id == id.Value, cancellationToken);

    public async Task<int> RecoveryCodesLeftAsync(UserId id, CancellationToken cancellationToken) =>
        Domain.Access.RecoveryCodes.LeftIn(await new SecondFactorTokens(store, id.Value).CodesAsync(cancellationToken));

    public Task<string?> WaitingKeyAsync(UserId id, CancellationToken cancellationToken) =>
        new SecondFactorTokens(store, id.Value).WaitingKeyAsync(cancellationToken);

    public async Task<IReadOnlyList<MissionWork>> MissionsAsync(IReadOnlyList<Grant> held, CancellationToken cancellationToken)
    {
        var roles = held.Where(grant => grant.MissionId is not null).ToLookup(grant => grant.MissionId!.Value, grant => grant.Role);
        var named = await missions.OfAsync([.. roles.Select(group => group.Key)], cancellationToken);
        return [.. named.OrderBy(mission => mission.Mission.Code.Value, StringComparer.Ordinal).Select(mission => new MissionWork(mission, [.. roles[mission.Mission.Id].Order()]))];
    }

    /// <summary>Meetings that are not over, the next first.</summary>
    public async Task<IReadOnlyList<Meeting>> OpenMeetingsAsync(CancellationToken cancellationToken)
    {
        var all = await store.Meetings.AsNoTracking().Where(meeting => !meeting.IsInPreparation).ToListAsync(cancellationToken);
        return [.. all.Where(IsOpen).OrderBy(meeting => meeting.StartsOn)];
    }

    public async Task<IReadOnlyList<MeetingWork>> MeetingsAsync(IReadOnlyList<Grant> held, CancellationToken cancellationToken)
    {
        var rights = held.Where(grant => grant.MeetingId is not null).ToLookup(grant => grant.MeetingId!.Value);
        var ids = rights.Select(group => group.Key).ToList();
        var meetings = await store.Meetings.AsNoTracking().Where(meeting => ids.Contains(meeting.Id)).ToListAsync(cancellationToken);
        return [.. meetings.OrderByDescending(meeting => meeting.StartsOn).Select(meeting => new MeetingWork(meeting, [.. rights[meeting.Id].OrderBy(grant => grant.Role)]))];
    }

    private bool IsOpen(Meeting meeting) => DateOnly.FromDateTime(WallClock.At(clock.Now, meeting.Zone).DateTime) <= meeting.EndsOn;
}
