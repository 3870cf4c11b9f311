using MeetingPortal.Data;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Publishing.Reading;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Documents;

/// <summary>The names of States and organizations that submitted documents.</summary>
internal sealed class NamedSubmitters
{
    private Dictionary<string, LocalizedText> _states = [];
    private Dictionary<Guid, (string Slug, LocalizedText Name)> _organizations = [];

    public static async Task<NamedSubmitters> LoadAsync(PortalDbContext store, IEnumerable<DocumentSubmitters?> submitters, CancellationToken cancellationToken)
    {
        var all = submitters.OfType<DocumentSubmitters>().ToList();
        var codes = all.SelectMany(one => one.States).Distinct(StringComparer.Ordinal).ToList();
        var ids = all.SelectMany(one => one.Organizations).Distinct().ToList();
        var named = new NamedSubmitters();
        if (codes.Count > 0)
        {
            named._states = await store.States.AsNoTracking().Where(state => codes.Contains(state.Code)).ToDictionaryAsync(state => state.Code, state => state.Name, StringComparer.Ordinal, cancellationToken);
        }

        if (ids.Count > 0)
        {
            named._organizations = await store.Organizations.AsNoTracking().Where(organization => ids.Contains(organization.Id))
                .ToDictionaryAsync(organization => organization.Id, organization => (organization.Slug, organization.Name), cancellationToken);
        }

        return named;
    }

    /// <summary>Each submitter by a key that is the same in every language.</summary>
    public IReadOnlyList<PublicSubmitter> Of(DocumentSubmitters? submitters) => submitters is null ? [] :
    [
        .. submitters.States.Where(_states.ContainsKey).Select(code => new PublicSubmitter($"state-{code.ToLowerInvariant()}", _states[code])),
        .. submitters.Organizations.Where(_organizations.ContainsKey).Select(id => new PublicSubmitter(_organizations[id].Slug, _organizations[id].Name)),
        .. submitters.AreMultipleStates ? [new PublicSubmitter("multiple-states", DocumentSubmitters.MultipleStates)] : Array.Empty<PublicSubmitter>(),
    ];

    /// <summary>All in one text, in each language in which each has a name.</summary>
    public static LocalizedText Together(IReadOnlyList<PublicSubmitter> submitters)
    {
        var together = new LocalizedText(
            from language in Language.All
            let names = submitters.Select(submitter => submitter.Name.Find(language)).ToList()
            where names.Count > 0 && names.TrueForAll(name => name is not null)
            select KeyValuePair.Create(language, new LanguageText(string.Join(Comma(language), names.Select(name => name!.Text)), names[0]!.Status, names[0]!.By, names[0]!.On)));
        return together.IsEmpty && submitters.Count > 0
            ? LocalizedText.Of(Language.English, string.Join(Comma(Language.English), submitters.Select(submitter => submitter.Name.Best(Language.English)?.Text.Text)))
            : together;
    }

    private static string Comma(Language language) => language.Code switch { "ar" => "، ", "zh" => "、", _ => ", " };
}
