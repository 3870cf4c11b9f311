using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MeetingPortal.Data.Search;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Searching;

namespace MeetingPortal.Publishing.Searching;

/// <summary>A text that is searched: of a file, or written in the portal.</summary>
internal sealed record SourceText(string? Text, DocumentFileId? File, string? Sha256);

/// <summary>Something public that the search finds, in every language that it has.</summary>
/// <param name="Key">The same whenever it is made again.</param>
/// <param name="Texts">By language; a language with a title alone is left out.</param>
internal sealed record SearchSource(SearchKind Kind, string Key, DateOnly At, LocalizedText Title, IReadOnlyDictionary<Language, SourceText> Texts)
{
    /// <summary>To be raised when words, facets or entries are made in another manner: everything is then indexed anew.</summary>
    public const int Rules = 4;

    public Func<Language, string?> LabelIn { get; init; } = _ => null;

    /// <summary>Further words that count as those of a title, such as symbols, or the word by which a language cites an item.</summary>
    public Func<Language, string?> FurtherIn { get; init; } = _ => null;

    public string? Anchor { get; init; }

    public DateOnly? Date { get; init; }

    public DocumentId? Document { get; init; }

    public ReleaseId? Release { get; init; }

    public bool IsOutline { get; init; }

    public IReadOnlyList<string> Facets { get; init; } = [];

    /// <summary>One draft a language. A language that has nothing of its own is served by the English one, or the first there is.</summary>
    public IEnumerable<SearchDraft> Drafts(MeetingId meeting)
    {
        var own = Title.Entries.Select(entry => entry.Key).Concat(Texts.Keys).DefaultIfEmpty(Language.English).Distinct().Order().ToList();
        var instead = own.Contains(Language.English) ? Language.English : own[0];
        return own.Select(language => new SearchDraft(
            this,
            meeting,
            language,
            [
                SearchFacets.Meeting(meeting), SearchFacets.Kind(Kind), SearchFacets.In(language), .. Facets,
                .. Language.All.Where(reader => reader == language || (language == instead && !own.Contains(reader))).Select(SearchFacets.ForReaderOf),
            ]));
    }
}

/// <summary>An entry to be, in one language.</summary>
internal sealed record SearchDraft(SearchSource Source, MeetingId Meeting, Language Language, IReadOnlyList<string> Facets)
{
    private const char Separator = '\u001F';

    public string Key => $"{Source.Key}:{Language.Code}";

    public string Hash => field ??= MakeHash();

    public string? Sha256 => Text?.Sha256;

    private SourceText? Text => Source.Texts.GetValueOrDefault(Language);

    private string Head => $"{Source.FurtherIn(Language)} {Source.LabelIn(Language)} {Source.Title.Best(Language)?.Text.Text}";

    public SearchEntry ToEntry(long id) => new()
    {
        Id = id,
        MeetingId = Meeting,
        Kind = Source.Kind,
        Key = Key,
        Language = Language,
        Title = Source.Title,
        Label = Source.LabelIn(Language),
        Anchor = Source.Anchor,
        Date = Source.Date,
        DocumentId = Source.Document,
        FileId = Text?.File,
        ReleaseId = Source.Release,
        IsOutline = Source.IsOutline,
        Sha256 = Sha256,
        Text = Text?.Text,
        Facets = $" {string.Join(' ', Facets)} ",
        Hash = Hash,
    };

    /// <param name="fileText">The text of its file, if it has one.</param>
    public IndexedWords ToWords(long id, string? fileText) => new(id, SearchWords.Join(Head), SearchWords.Join(fileText ?? Text?.Text ?? string.Empty), Facets);

    private string MakeHash()
    {
        var title = Source.Title.Entries.Select(entry => $"{entry.Key} {entry.Value}");
        string?[] fields =
        [
            SearchSource.Rules.ToString(CultureInfo.InvariantCulture), Source.Kind.ToString(), .. title, Head, Source.Anchor, Source.Date?.ToString("O", CultureInfo.InvariantCulture),
            Source.At.ToString("O", CultureInfo.InvariantCulture), Text?.File?.ToString(), Text?.Sha256, Text?.Text, Source.IsOutline.ToString(), .. Facets,
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(Separator, fields))));
    }
}
