using MeetingPortal.Data;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Reading;

/// <summary>Something that is new for the readers of a meeting.</summary>
public interface IPublicUpdate
{
    DateTimeOffset At { get; }
}

/// <summary>That files of a document came out, the first and the last of them within an hour.</summary>
/// <param name="First">The file that came out first, by which the news is known; it may be replaced or withdrawn by now.</param>
/// <param name="At">When the last of those came out that readers may have.</param>
public sealed record PublicDocumentNews(PublicDocument Document, DocumentFileId First, DateTimeOffset At, IReadOnlyList<Language> Languages) : IPublicUpdate;

/// <summary>Reads when files of public documents came out. A file before its instant counts for nothing, and of a withdrawn one nothing is told.</summary>
internal static class PublicNews
{
    private static readonly TimeSpan Together = TimeSpan.FromHours(1);

    /// <summary>The news of these documents, in their order.</summary>
    public static async Task<IReadOnlyList<PublicDocumentNews>> OfDocumentsAsync(
        PortalDbContext store, MeetingId meeting, IReadOnlyList<PublicDocument> documents, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var listed = await store.ListedDocuments.AsNoTracking().Where(row => row.MeetingId == meeting)
            .ToDictionaryAsync(row => row.DocumentId, row => row.ListedAt, cancellationToken);
        var files = await PublicChanges.FilesAsync(store, meeting, [.. listed.Keys], now, cancellationToken);
        return [.. documents.SelectMany(document => Of(document, files[document.Id], listed.GetValueOrDefault(document.Id)))];
    }

    private static IEnumerable<PublicDocumentNews> Of(PublicDocument document, IEnumerable<DocumentFile> files, DateTimeOffset listedAt) =>
        from together in Grouped(files, listedAt)
        let shown = together.Where(came => came.File.WithdrawnAt is null && document.StateIn(came.File.Language) == VersionState.HeldHere).ToList()
        where shown.Count > 0
        select new PublicDocumentNews(
            document, together[0].File.Id, shown[^1].At, [.. Language.All.Where(language => shown.Any(came => came.File.Language == language))]);

    /// <summary>Also what was withdrawn opens a group, so that a withdrawal makes no other news of the rest.</summary>
    private static List<List<Came>> Grouped(IEnumerable<DocumentFile> files, DateTimeOffset listedAt)
    {
        List<List<Came>> groups = [];
        foreach (var came in files.Select(file => Came.Of(file, listedAt)).OrderBy(came => came.At).ThenBy(came => came.File.Id.Value))
        {
            if (groups.Count == 0 || came.At - groups[^1][0].At >= Together)
            {
                groups.Add([]);
            }

            groups[^1].Add(came);
        }

        return groups;
    }

    /// <summary>A file, and since when the meeting's readers have it: one of another meeting's document not before that is listed.</summary>
    private sealed record Came(DocumentFile File, DateTimeOffset At)
    {
        public static Came Of(DocumentFile file, DateTimeOffset listedAt) => new(file, file.PublicFrom > listedAt ? file.PublicFrom.Value : listedAt);
    }
}
