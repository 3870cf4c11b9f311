using MeetingPortal.Data;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Missions;
using MeetingPortal.Domain.Reference;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Missions;

/// <summary>Finds missions and organizations, or makes them, within an operation that needs them.</summary>
public static class MissionRegister
{
    /// <summary>The party's mission in that city, however its name is capitalised or accented; made with a code of its own when there is none.</summary>
    /// <param name="language">The language in which a new mission is written to.</param>
    public static async Task<Mission> FindOrMakeAsync(
        WriteScope scope, Party party, string city, Language language, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var known = await OfAsync(scope.Store, party, cancellationToken);
        if (known.FirstOrDefault(mission => NameLikeness.AreSame(mission.City, city)) is { } found)
        {
            return found;
        }

        var mission = new Mission
        {
            Id = NewId.At<MissionId>(now),
            Code = await FreeCodeAsync(scope.Store, await NameAsync(scope.Store, party, cancellationToken), city, cancellationToken),
            StateCode = party.StateCode,
            OrganizationId = party.OrganizationId,
            City = city,
            Language = language,
        };
        scope.Store.Missions.Add(mission);
        return mission;
    }

    /// <summary>The party's missions.</summary>
    public static async Task<IReadOnlyList<Mission>> OfAsync(PortalDbContext store, Party party, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        return await store.Missions
            .Where(mission => mission.StateCode == party.StateCode && mission.OrganizationId == party.OrganizationId)
            .OrderBy(mission => mission.City)
            .ToListAsync(cancellationToken);
    }

    /// <summary>The organization that has that name in any language, but for accents and capitals; made when there is none.</summary>
    /// <param name="language">The language of the name.</param>
    public static async Task<Organization> FindOrMakeOrganizationAsync(
        WriteScope scope, string name, Language language, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var known = await scope.Store.Organizations.ToListAsync(cancellationToken);
        if (known.FirstOrDefault(organization => organization.Name.Entries.Any(entry => NameLikeness.AreSame(entry.Value.Text, name))) is { } found)
        {
            return found;
        }

        var id = Guid.CreateVersion7(now);
        var organization = new Organization
        {
            Id = id,
            Slug = id.ToString("N"),
            Name = LocalizedText.Of(language, name),
            Kind = "unspecified",
            Source = "letter",
        };
        scope.Store.Organizations.Add(organization);
        return organization;
    }

    private static async Task<string> NameAsync(PortalDbContext store, Party party, CancellationToken cancellationToken)
    {
        var name = party.StateCode is { } code
            ? await store.States.Where(state => state.Code == code).Select(state => state.Name).SingleAsync(cancellationToken)
            : (store.Organizations.Local.FirstOrDefault(organization => organization.Id == party.OrganizationId)
                ?? await store.Organizations.SingleAsync(organization => organization.Id == party.OrganizationId, cancellationToken)).Name;
        return name.Best(Language.English)?.Text.Text ?? string.Empty;
    }

    private static async Task<MissionCode> FreeCodeAsync(PortalDbContext store, string name, string city, CancellationToken cancellationToken)
    {
        for (var number = 1; ; number++)
        {
            var code = MissionSlug.Of(name, city, number);
            if (!store.Missions.Local.Any(mission => mission.Code == code) && !await store.Missions.AnyAsync(mission => mission.Code == code, cancellationToken))
            {
                return code;
            }
        }
    }
}
