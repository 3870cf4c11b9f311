using MeetingPortal.Data;
using MeetingPortal.Data.Search;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Searching;
using MeetingPortal.Publishing.Searching;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Reading;

/// <summary>What a search is narrowed to.</summary>
/// <param name="Meeting">Null searches every meeting.</param>
/// <param name="Reader">Finds what is in that language, and in another where there is nothing in it; null finds every language.</param>
/// <param name="Language">Finds what is in that very language.</param>
public sealed record SearchFilter(MeetingId? Meeting, Language? Reader, Language? Language, SearchKind? Kind, ItemId? Item);

/// <summary>One thing that was found.</summary>
/// <param name="Snippet">The place in its text; empty where it has none.</param>
public sealed record SearchHit(SearchEntry Entry, PublicMeetingName Meeting, IReadOnlyList<SnippetPart> Snippet);

/// <summary>The meeting of a hit.</summary>
public sealed record PublicMeetingName(MeetingCode Code, string ShortCode);

/// <summary>One page of what was found.</summary>
/// <param name="Count">How many there are, at most <see cref="PublicSearch.MostHits"/>.</param>
/// <param name="HasMore">True when there are more than are counted.</param>
/// <param name="IsLoose">True when nothing has the very words, and these have words that begin as the last one does.</param>
public sealed record SearchResult(IReadOnlyList<SearchHit> Hits, int Count, bool HasMore, bool IsLoose)
{
    public static readonly SearchResult None = new([], 0, false, false);

    public int Pages => (Count + PublicSearch.PageLength - 1) / PublicSearch.PageLength;
}

/// <summary>
/// Searches what everybody may see. The document whose symbol is asked for comes first, then what has the words in its title, then what has
/// them in its text; each the newest first. Nothing is ranked, for ranking a common word reads everything that has it.
/// </summary>
public sealed class PublicSearch(PortalDbContext store, ISearchIndex index, MeetingClock clock)
{
    public const int PageLength = 10;

    /// <summary>What comes after is not listed; a question that finds more is narrowed by filters.</summary>
    public const int MostHits = 100;

    private const int MostBySymbol = 24;

    /// <param name="page">From 1.</param>
    public async Task<SearchResult> FindAsync(SearchQuery query, SearchFilter filter, int page, CancellationToken cancellationToken)
    {
        if (query.IsEmpty)
        {
            return SearchResult.None;
        }

        // One connection for all its questions: each opening sets it up anew.
        await store.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            return await FindOnOneConnectionAsync(query, filter, page, cancellationToken);
        }
        finally
        {
            await store.Database.CloseConnectionAsync();
        }
    }

    private async Task<SearchResult> FindOnOneConnectionAsync(SearchQuery query, SearchFilter filter, int page, CancellationToken cancellationToken)
    {
        var ids = await IdsAsync(query, filter, cancellationToken);
        var asked = query;
        if (ids.Count == 0 && query.Loosened() is { } loose)
        {
            asked = loose;
            ids = await IdsAsync(loose, filter, cancellationToken);
        }

        var shown = ids.Take(MostHits).Skip((page - 1) * PageLength).Take(PageLength).ToList();
        return new SearchResult(
            await HitsAsync(shown, asked, cancellationToken), Math.Min(ids.Count, MostHits), ids.Count > MostHits, ids.Count > 0 && asked != query);
    }

    private async Task<IReadOnlyList<long>> IdsAsync(SearchQuery query, SearchFilter filter, CancellationToken cancellationToken)
    {
        var (now, facets) = (clock.Now, FacetsOf(filter));
        IReadOnlyList<long> bySymbol = DocumentSymbol.TryParse(SymbolIn(query), out var symbol)
            ? await index.FindAsync(store, new IndexQuestion([], [SearchFacets.Symbol(symbol), .. facets]), now, MostBySymbol, cancellationToken)
            : [];
        var byWords = await index.FindAsync(store, new IndexQuestion(query.Terms, facets), now, MostHits + 1, cancellationToken);
        return [.. bySymbol.Union(byWords)];
    }

    /// <summary>The symbol that the question is, or of which it has the parts without their signs.</summary>
    private static string? SymbolIn(SearchQuery query) =>
        query.Typed.Contains('/', StringComparison.Ordinal) ? query.Typed.Trim()
        : query.Typed.Any(char.IsAsciiDigit) ? FileNameReading.Read(query.Typed.ToUpperInvariant(), sessionRoot: string.Empty).Symbol
        : null;

    private static IReadOnlyList<string> FacetsOf(SearchFilter filter)
    {
        string?[] facets =
        [
            filter.Meeting is { } meeting ? SearchFacets.Meeting(meeting) : null,
            filter.Language is { } language ? SearchFacets.In(language) : filter.Reader is { } reader ? SearchFacets.ForReaderOf(reader) : null,
            filter.Kind is { } kind ? SearchFacets.Kind(kind) : null,
            filter.Item is { } item ? SearchFacets.Item(item) : null,
        ];
        return [.. facets.OfType<string>()];
    }

    private async Task<IReadOnlyList<SearchHit>> HitsAsync(List<long> ids, SearchQuery query, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var rows = await (
            from entry in store.SearchEntries.AsNoTracking()
            where ids.Contains(entry.Id)
            join meeting in store.Meetings on entry.MeetingId equals meeting.Id
            join file in store.FileTexts on entry.Sha256 equals file.Sha256 into files
            from file in files.DefaultIfEmpty()
            select new { entry, meeting.Code, meeting.ShortCode, Text = file.Text.Substring(0, SearchSnippet.LookedThrough) })
            .ToDictionaryAsync(row => row.entry.Id, cancellationToken);
        return
        [
            .. ids.Where(rows.ContainsKey).Select(id => rows[id]).Select(row => new SearchHit(
                row.entry, new PublicMeetingName(row.Code, row.ShortCode), SearchSnippet.Of(row.Text ?? row.entry.Text ?? string.Empty, query))),
        ];
    }
}
