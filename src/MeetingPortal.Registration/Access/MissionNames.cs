using MeetingPortal.Data;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Missions;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Access;

/// <summary>A mission with the name of its State or organization.</summary>
public sealed record NamedMission(Mission Mission, LocalizedText Name, bool IsFictional);

/// <summary>Reads missions with their names.</summary>
public sealed class MissionNames(PortalDbContext store)
{
    /// <param name="ids">The missions wanted; null for all.</param>
    public async Task<IReadOnlyList<NamedMission>> OfAsync(IReadOnlyCollection<MissionId>? ids, CancellationToken cancellationToken)
    {
        var missions = await store.Missions.AsNoTracking().Where(mission => ids == null || ids.Contains(mission.Id)).ToListAsync(cancellationToken);
        var codes = missions.Select(mission => mission.StateCode).OfType<string>().ToList();
        var organizations = missions.Select(mission => mission.OrganizationId).OfType<Guid>().ToList();
        var states = await store.States.AsNoTracking().Where(state => codes.Contains(state.Code)).ToDictionaryAsync(state => state.Code, StringComparer.Ordinal, cancellationToken);
        var names = await store.Organizations.AsNoTracking().Where(organization => organizations.Contains(organization.Id))
            .ToDictionaryAsync(organization => organization.Id, organization => organization.Name, cancellationToken);
        return
        [
            .. missions.Select(mission => mission.StateCode is { } code
                ? new NamedMission(mission, states[code].Name, states[code].IsFictional)
                : new NamedMission(mission, names[mission.OrganizationId!.Value], IsFictional: false)),
        ];
    }
}
