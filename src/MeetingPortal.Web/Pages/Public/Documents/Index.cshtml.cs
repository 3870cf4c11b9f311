using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Public.Documents;

public sealed class IndexModel(PublicReads reads, MeetingClock clock) : MeetingPageModel(reads, clock)
{
    private HashSet<DocumentId> _underItem = [];

    public DocumentFilter Filter { get; private set; } = new(null, null, null, null);

    /// <summary>Every public document of the meeting.</summary>
    public IReadOnlyList<PublicDocument> All { get; private set; } = [];

    /// <summary>Those that the filters admit, in the order of symbols.</summary>
    public IReadOnlyList<PublicDocument> Documents { get; private set; } = [];

    public IReadOnlyList<AgendaItem> Items { get; private set; } = [];

    public bool HasTranslatedTitles => Documents.Any(document => document.Title.Find(Language)?.Status == TextStatus.Unofficial);

    public async Task OnGetAsync(
        [FromQuery] string? series, [FromQuery] string? language, [FromQuery] string? item, [FromQuery] string? submitter, CancellationToken cancellationToken)
    {
        Tab = Tab.Documents;
        Title = Strings.Documents_Title;
        All = await Reads.DocumentsAsync(Meeting.Meeting, cancellationToken);
        var agenda = await Reads.CurrentAsync(Meeting.Meeting.Id, ContentKind.Agenda, PublicationSlugs.Agenda, cancellationToken);
        Items = [.. (agenda?.Content as AgendaContent)?.AllItems().Where(candidate => candidate.Documents.Count > 0) ?? []];
        Filter = new DocumentFilter(
            Enum.TryParse<DocumentSeries>(series, out var parsed) && Enum.IsDefined(parsed) ? parsed : null,
            Domain.Languages.Language.Find(language),
            Items.FirstOrDefault(candidate => string.Equals(candidate.Slug, item, StringComparison.Ordinal)),
            Submitters().Select(pair => pair.Key).FirstOrDefault(key => string.Equals(key, submitter, StringComparison.Ordinal)));
        _underItem = Filter.Item is { } chosen ? [.. ((AgendaContent)agenda!.Content).DocumentsUnder(chosen.Id)] : [];
        if (IsOther("series", Filter.Series?.ToString()) || IsOther("language", Filter.Language?.Code) || IsOther("item", Filter.Item?.Slug) || IsOther("submitter", Filter.Submitter))
        {
            DoNotKeep();
        }

        Documents = [.. All.Where(Filter.Admits)];
    }

    /// <summary>Languages in which there are files, of the meeting or of the item that is chosen, with their number and size in bytes.</summary>
    public IEnumerable<(Language Language, int Count, long Length)> Bundles() =>
        from language in Domain.Languages.Language.All
        let files = All.Where(document => Filter.Item is null || _underItem.Contains(document.Id)).SelectMany(document => document.FilesIn(language)).ToList()
        where files.Count > 0
        select (language, files.Count, files.Sum(file => file.Length));

    public IEnumerable<DocumentSeries> SeriesInUse() => All.Select(document => document.Symbol.Series).Distinct().Order();

    /// <summary>Submitters by their key, named in the page's language.</summary>
    public IEnumerable<KeyValuePair<string, LocalizedText>> Submitters() =>
        All.SelectMany(document => document.SubmittedBy)
            .GroupBy(submitter => submitter.Key, StringComparer.Ordinal)
            .Select(group => KeyValuePair.Create(group.Key, group.First().Name));

    /// <summary>Any spelling but the one of our own links: there are endlessly many ("0", "00", a key given twice), each an entry of its own.</summary>
    private bool IsOther(string key, string? found) =>
        Request.Query[key] is { Count: > 0 } given && (given.Count > 1 || (given[0] is { Length: > 0 } text && !string.Equals(text, found, StringComparison.Ordinal)));
}
