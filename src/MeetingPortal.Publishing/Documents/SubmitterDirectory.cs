using MeetingPortal.Data;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Missions;
using MeetingPortal.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Documents;

/// <summary>Finds States and organizations by the names that officers type, and gives back their names.</summary>
public sealed class SubmitterDirectory(PortalDbContext store)
{
    /// <param name="names">One State or organization each, by its name in any language.</param>
    /// <param name="areMultipleStates">True when the document says "Multiple States".</param>
    /// <returns>Null for nobody; refused when a name is nobody's.</returns>
    public async Task<Outcome<DocumentSubmitters>> FindAsync(IReadOnlyList<string> names, bool areMultipleStates, CancellationToken cancellationToken)
    {
        var states = await store.States.AsNoTracking().Select(state => new { state.Code, state.Name, state.FormalName }).ToListAsync(cancellationToken);
        var organizations = await store.Organizations.AsNoTracking().Select(organization => new { organization.Id, organization.Name }).ToListAsync(cancellationToken);
        var (codes, ids) = (new List<string>(), new List<Guid>());
        foreach (var name in names)
        {
            if (states.Find(state => Has(state.Name, name) || Has(state.FormalName, name)) is { } state)
            {
                codes.Add(state.Code);
            }
            else if (organizations.Where(organization => organization.Name.Entries.Any(entry => NameLikeness.Of(entry.Value.Text, name) >= Abbreviated)).ToList() is [var organization])
            {
                ids.Add(organization.Id);
            }
            else
            {
                return new Refusal(DocumentRefusals.SubmitterUnknown);
            }
        }

        return new DocumentSubmitters([.. codes.Distinct(StringComparer.Ordinal)], [.. ids.Distinct()], areMultipleStates);
    }

    /// <summary>The names of those who submitted it, in the order in which they are kept; without "Multiple States".</summary>
    public async Task<IReadOnlyList<LocalizedText>> NamesAsync(DocumentSubmitters? submitters, CancellationToken cancellationToken)
    {
        if (submitters is null)
        {
            return [];
        }

        var named = await NamedSubmitters.LoadAsync(store, [submitters], cancellationToken);
        return [.. named.Of(submitters with { AreMultipleStates = false }).Select(submitter => submitter.Name)];
    }

    /// <summary>A name, or its abbreviation.</summary>
    private const double Abbreviated = 0.9;

    private static bool Has(LocalizedText text, string name) => text.Entries.Any(entry => NameLikeness.AreSame(entry.Value.Text, name));
}
