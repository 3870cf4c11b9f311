using MeetingPortal.Data;
using MeetingPortal.Data.Search;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Reading;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Searching;

/// <summary>Everything of a meeting that the search finds: what <see cref="PublicReads"/> gives to everybody, and nothing else.</summary>
internal sealed class SearchSources(PortalDbContext store, PublicReads reads)
{
    public async Task<IReadOnlyList<SearchSource>> OfAsync(Meeting meeting, CancellationToken cancellationToken)
    {
        // What it lists of other meetings is found as theirs; as its own it would name the meeting.
        if (meeting.IsInPreparation)
        {
            return [];
        }

        var letter = await reads.CurrentAsync(meeting.Id, ContentKind.Letter, PublicationSlugs.Letter, cancellationToken);
        var agenda = await reads.CurrentAsync(meeting.Id, ContentKind.Agenda, PublicationSlugs.Agenda, cancellationToken);
        var programme = await reads.CurrentAsync(meeting.Id, ContentKind.Programme, PublicationSlugs.Programme, cancellationToken);
        var items = (agenda?.Content as AgendaContent)?.AllItems().ToList() ?? [];
        var texts = await TextsAsync(meeting.Id, cancellationToken);
        return
        [
            .. (await reads.DocumentsAsync(meeting, cancellationToken)).Select(document => DocumentSource.Of(document, items, texts)),
            .. letter is null ? [] : ReleaseSources.OfLetter(letter),
            .. agenda is null ? [] : ReleaseSources.OfAgenda(agenda, items),
            .. programme is null ? [] : ReleaseSources.OfProgramme(programme, items),
            .. await PagesAsync(meeting, cancellationToken),
        ];
    }

    private async Task<IEnumerable<SearchSource>> PagesAsync(Meeting meeting, CancellationToken cancellationToken)
    {
        var sources = new List<SearchSource>();
        foreach (var page in (await reads.MeetingAsync(meeting.Code, cancellationToken))?.Pages ?? [])
        {
            if (await reads.CurrentAsync(meeting.Id, ContentKind.Page, page.Slug, cancellationToken) is { } release)
            {
                sources.Add(ReleaseSources.OfPage(release));
            }
        }

        return sources;
    }

    /// <summary>Hashes of the files that have a text.</summary>
    private async Task<IReadOnlyDictionary<DocumentFileId, string>> TextsAsync(MeetingId meeting, CancellationToken cancellationToken)
    {
        var rows = await (
            from file in store.DocumentFiles.AsNoTracking()
            where file.MeetingId == meeting
            join stored in store.StoredFiles on file.StoredFileId equals stored.Id
            join text in store.FileTexts on stored.Sha256 equals text.Sha256
            where text.State == FileTextState.Read
            select new { file.Id, stored.Sha256 }).ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.Id, row => row.Sha256);
    }
}

/// <summary>A document as the search finds it.</summary>
internal static class DocumentSource
{
    public static SearchSource Of(PublicDocument document, IReadOnlyList<AgendaItem> items, IReadOnlyDictionary<DocumentFileId, string> texts)
    {
        var files = Language.All
            .Select(language => document.FilesIn(language).FirstOrDefault(file => texts.ContainsKey(file.Id)) ?? document.FilesIn(language).FirstOrDefault())
            .OfType<PublicFile>()
            .ToDictionary(file => file.Language, file => new SourceText(null, file.Id, texts.GetValueOrDefault(file.Id)));
        var issued = document.Files.Select(file => file.IssuedOn).Append(document.IssuedOn).Max();
        return new SearchSource(
            SearchKind.Document, $"document:{document.Id}", issued ?? new DateOnly(document.IssuedYear ?? 1, 1, 1), document.Title, files)
        {
            LabelIn = _ => document.Symbol.AsIssued,
            FurtherIn = _ => string.Join(' ', document.Symbols.Select(symbol => symbol.Canonical)),
            Date = document.IssuedOn,
            Document = document.Id,
            Facets =
            [
                .. document.Symbols.Select(SearchFacets.Symbol),
                .. items.Where(item => item.Documents.Contains(document.Id)).Select(item => SearchFacets.Item(item.Id)),
            ],
        };
    }
}
