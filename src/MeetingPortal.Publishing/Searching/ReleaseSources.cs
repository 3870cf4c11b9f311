using System.Collections.Frozen;
using MeetingPortal.Data.Search;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Markdown;
using MeetingPortal.Publishing.Reading;

namespace MeetingPortal.Publishing.Searching;

/// <summary>What the search finds of releases: a letter and a page whole, of agenda and programme each item and entry.</summary>
internal static class ReleaseSources
{
    /// <summary>How an item is cited: before its number, as readers type it.</summary>
    private static readonly FrozenDictionary<Language, string> ItemWords = new Dictionary<Language, string>
    {
        [Language.English] = "agenda item",
        [Language.French] = "point",
        [Language.Spanish] = "tema",
        [Language.Russian] = "пункт",
        [Language.Arabic] = "البند",
        [Language.Chinese] = "议程项目",
    }.ToFrozenDictionary();

    public static IEnumerable<SearchSource> OfLetter(PublicRelease release)
    {
        var letter = (LetterContent)release.Content;
        var text = string.Join('\n', [.. letter.Addressees, letter.Reference, letter.Salutation, .. letter.Body.Select(part => part.Paragraph ?? part.Link), letter.Closing, .. letter.Signature]);
        yield return Of(release, SearchKind.Letter, release.Slug, letter.Title, [new(letter.Language, text)]) with { Date = letter.WrittenOn };
    }

    public static SearchSource OfPage(PublicRelease release)
    {
        var page = (PageContent)release.Content;
        var texts = page.Text.Entries.Select(entry => KeyValuePair.Create(entry.Key, MarkdownRenderer.WordsOf(entry.Value.Text)));
        return Of(release, SearchKind.Page, release.Slug, page.Title, texts) with { Anchor = release.Slug };
    }

    public static IEnumerable<SearchSource> OfAgenda(PublicRelease release, IReadOnlyList<AgendaItem> items) =>
        items.Select(item => Of(release, SearchKind.Agenda, item.Id.ToString(), item.Title, []) with
        {
            LabelIn = item.Number.In,
            FurtherIn = ItemWords.GetValueOrDefault,
            Anchor = item.Slug,
            Facets = [SearchFacets.Item(item.Id)],
        });

    public static IEnumerable<SearchSource> OfProgramme(PublicRelease release, IReadOnlyList<AgendaItem> items)
    {
        var known = items.ToDictionary(item => item.Id);
        return from sitting in ((ProgrammeContent)release.Content).Sittings
               where sitting.IsPublic
               from entry in sitting.Entries
               let taken = entry.AgendaItems.Where(known.ContainsKey).Select(id => known[id]).ToList()
               let title = entry.Text ?? taken.FirstOrDefault()?.Title
               where title is not null
               select Of(release, SearchKind.Programme, entry.Id.ToString(), title, TextsOf(sitting, entry, taken)) with
               {
                   Anchor = sitting.Slug,
                   Date = sitting.Date,
                   Facets = [.. taken.Select(item => SearchFacets.Item(item.Id))],
               };
    }

    /// <summary>What else is said of an entry, in the languages in which it is said.</summary>
    private static IEnumerable<KeyValuePair<Language, string>> TextsOf(Sitting sitting, ProgrammeEntry entry, IReadOnlyList<AgendaItem> items)
    {
        LocalizedText?[] texts = [entry.Timing, .. items.Select(item => item.Title), sitting.Room];
        return from language in Language.All
               let found = texts.OfType<LocalizedText>().Select(text => text.Find(language)?.Text).OfType<string>().ToList()
               where found.Count > 0
               select KeyValuePair.Create(language, string.Join('\n', found));
    }

    private static SearchSource Of(
        PublicRelease release, SearchKind kind, string key, LocalizedText title, IEnumerable<KeyValuePair<Language, string>> texts) => new(
        kind,
        $"{kind}:{key}".ToLowerInvariant(),
        DateOnly.FromDateTime(release.ReleasedAt.UtcDateTime),
        title,
        texts.ToDictionary(pair => pair.Key, pair => new SourceText(pair.Value, null, null)))
    {
        Release = release.Id,
        IsOutline = release.Content.IsOutline,
    };
}
