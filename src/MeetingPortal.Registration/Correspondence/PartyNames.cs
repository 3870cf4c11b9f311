using MeetingPortal.Data;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Missions;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Correspondence;

/// <summary>The name of whoever sends a delegation: the UN short name of a State, the name of an organization.</summary>
public static class PartyNames
{
    public static async Task<LocalizedText> OfAsync(PortalDbContext store, Party party, CancellationToken cancellationToken) => party.StateCode is { } code
        ? await store.States.Where(state => state.Code == code).Select(state => state.Name).SingleAsync(cancellationToken)
        : await store.Organizations.Where(organization => organization.Id == party.OrganizationId).Select(organization => organization.Name).SingleAsync(cancellationToken);
}
