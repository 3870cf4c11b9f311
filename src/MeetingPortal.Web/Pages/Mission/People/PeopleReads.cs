using MeetingPortal.Data;
using MeetingPortal.Data.Accounts;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Registration.Access;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Pages.Mission.People;

/// <summary>A person who acts for a mission, and the right by which.</summary>
public sealed record MissionPerson(Grant Grant, PortalUser User);

/// <summary>What the pages about a mission's people show; always within the one mission that the address names.</summary>
public sealed class PeopleReads(PortalDbContext store, MissionNames missions, TimeProvider time)
{
    public async Task<NamedMission> MissionAsync(MissionId id, CancellationToken cancellationToken) => (await missions.OfAsync([id], cancellationToken))[0];

    public async Task<IReadOnlyList<MissionPerson>> PeopleAsync(MissionId mission, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var grants = await store.Grants.AsNoTracking()
            .Where(grant => grant.MissionId == mission && (grant.Until == null || grant.Until > now))
            .ToListAsync(cancellationToken);
        var ids = grants.Select(grant => grant.UserId.Value).ToList();
        var users = await store.Users.AsNoTracking().Where(user => ids.Contains(user.Id)).ToDictionaryAsync(user => user.Id, cancellationToken);
        return
        [
            .. grants.Select(grant => new MissionPerson(grant, users[grant.UserId.Value]))
                .OrderBy(person => person.Grant.Role)
                .ThenBy(person => person.User.DisplayName, StringComparer.Ordinal),
        ];
    }

    /// <summary>Invitations that were neither accepted nor withdrawn, also those whose time is over.</summary>
    public async Task<IReadOnlyList<Invitation>> InvitationsAsync(MissionId mission, CancellationToken cancellationToken) =>
        await store.Invitations.AsNoTracking()
            .Where(invitation => invitation.MissionId == mission && invitation.State == InvitationState.Open)
            .OrderByDescending(invitation => invitation.ExpiresAt)
            .ToListAsync(cancellationToken);

    public DateTimeOffset Now => time.GetUtcNow();
}
