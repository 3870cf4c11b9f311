using System.Globalization;
using MeetingPortal.Data.Search;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Domain.Searching;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Public.Search;

/// <summary>Searches what everybody may see. Never kept in the cache: there are endlessly many questions.</summary>
public sealed class IndexModel(PublicReads reads, PublicSearch search, MeetingClock clock, PublicLinks links) : MeetingPageModel(reads, clock)
{
    private IReadOnlyList<PublicDocument>? _documents;

    public override bool IsUnlisted => true;

    public SearchQuery Query { get; private set; } = SearchQuery.Parse(null);

    public SearchFilters Filters { get; private set; } = SearchFilters.None;

    public SearchResult Result { get; private set; } = SearchResult.None;

    /// <summary>From 1.</summary>
    public int Number { get; private set; } = 1;

    public IReadOnlyList<AgendaItem> Items { get; private set; } = [];

    public bool HasOtherMeetings { get; private set; }

    public async Task OnGetAsync(
        [FromQuery] string? q, [FromQuery] string? kind, [FromQuery] string? language, [FromQuery] string? item, [FromQuery] string? scope, [FromQuery] string? p, CancellationToken cancellationToken)
    {
        Tab = Tab.Search;
        Query = SearchQuery.Parse(q);
        Title = Query.IsEmpty ? Strings.Nav_Search : Texts.Format(Strings.Search_TitleOf, Query.Typed);
        Items = await ItemsAsync(cancellationToken);
        HasOtherMeetings = (await Reads.MeetingsAsync(cancellationToken)).Count > 1;
        Filters = SearchFilters.Of(kind, language, item, scope, Items);
        Number = int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= PublicSearch.MostHits ? number : 1;
        Result = await search.FindAsync(Query, Filters.ToFilter(Meeting.Meeting.Id, Language), Number, cancellationToken);
        if (Result.Hits.Any(hit => hit.Entry.IsOutline))
        {
            _documents = await Reads.DocumentsAsync(Meeting.Meeting, cancellationToken);
        }
    }

    public override string SamePageIn(Language language) => Query.IsEmpty ? links.Search(language, Meeting.Code) : Address(language, Filters, page: null);

    public string Address(SearchFilters filters, int? page = null) => Address(Language, filters, page);

    /// <summary>Where the thing stands that was found.</summary>
    public string AddressOf(SearchHit hit)
    {
        var (entry, code) = (hit.Entry, hit.Meeting.Code);
        return entry.Kind switch
        {
            SearchKind.Document => links.Document(Language, DocumentSymbol.Parse(entry.Label!)),
            SearchKind.Letter => links.Letter(Language, code),
            SearchKind.Agenda => $"{links.Agenda(Language, code)}#{entry.Anchor}",
            SearchKind.Programme => $"{links.Programme(Language, code)}#{entry.Anchor}",
            _ => links.InformationPage(Language, code, entry.Anchor!),
        };
    }

    /// <summary>The sentence that heads an outline, on every hit of one.</summary>
    public string OutlineNoticeOf(SearchHit hit)
    {
        var kind = hit.Entry.Kind == SearchKind.Agenda ? ContentKind.Agenda : ContentKind.Programme;
        var official = hit.Meeting.Code == Meeting.Code ? _documents?.OfficialOf(Meeting.Code, kind) : null;
        return ContentTitles.OutlineNotice(official?.Symbol.AsIssued);
    }

    private string Address(Language language, SearchFilters filters, int? page) => links.Search(
        language, Meeting.Code, Query.Typed, filters.Kind?.ToString().ToLowerInvariant(), filters.Versions, filters.Item?.Slug, filters.Scope, page > 1 ? page : null);

    private async Task<IReadOnlyList<AgendaItem>> ItemsAsync(CancellationToken cancellationToken)
    {
        var agenda = await Reads.CurrentAsync(Meeting.Meeting.Id, ContentKind.Agenda, PublicationSlugs.Agenda, cancellationToken);
        return [.. (agenda?.Content as AgendaContent)?.AllItems() ?? []];
    }
}
