using MeetingPortal.Data;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Missions;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Seeding;

/// <summary>Reads who submitted a document; whom the portal does not know is left out.</summary>
internal sealed class SeedSubmitters(PortalDbContext store, SeedFolder folder)
{
    /// <returns>Null for nobody.</returns>
    public async Task<DocumentSubmitters?> ReadAsync(SeedNode? node, CancellationToken cancellationToken)
    {
        if (node is null)
        {
            return null;
        }

        var states = await StatesAsync(node.List("states"), cancellationToken);
        var organizations = await OrganizationsAsync(node.List("organizations"), cancellationToken);
        var submitters = new DocumentSubmitters(states, organizations, node.Optional("multipleStates")?.Flag() ?? false);
        return submitters.IsEmpty ? null : submitters;
    }

    private async Task<IReadOnlyList<string>> StatesAsync(IReadOnlyList<SeedNode> nodes, CancellationToken cancellationToken)
    {
        var found = new List<string>();
        foreach (var node in nodes)
        {
            var code = node.Text(2);
            if (await store.States.AnyAsync(state => state.Code == code, cancellationToken))
            {
                found.Add(code);
            }
            else
            {
                folder.LeaveOut(node.LeftOut(SeedRefusals.SubmitterLeftOut, code));
            }
        }

        return [.. found.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>By its short name; one that somebody's letter brought has another in every portal and is found by its name.</summary>
    private async Task<IReadOnlyList<Guid>> OrganizationsAsync(IReadOnlyList<SeedNode> nodes, CancellationToken cancellationToken)
    {
        var known = nodes.Count == 0 ? [] : await store.Organizations.AsNoTracking().Select(organization => new { organization.Id, organization.Slug, organization.Name }).ToListAsync(cancellationToken);
        var found = new List<Guid>();
        foreach (var node in nodes)
        {
            var (slug, name) = (node.Required("slug").Slug(), node.Optional("name")?.Text());
            var organization = known.Find(candidate => string.Equals(candidate.Slug, slug, StringComparison.Ordinal))
                ?? known.Find(candidate => name is not null && candidate.Name.Entries.Any(entry => NameLikeness.AreSame(entry.Value.Text, name)));
            if (organization is null)
            {
                folder.LeaveOut(node.LeftOut(SeedRefusals.SubmitterLeftOut, name ?? slug));
            }
            else
            {
                found.Add(organization.Id);
            }
        }

        return [.. found.Distinct()];
    }
}
