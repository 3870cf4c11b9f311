using MeetingPortal.Data;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Reading;

/// <summary>What readers had once and have no more.</summary>
public enum RemovedThing
{
    Document,
    File,
    Sitting,
    Item,
    Release,
}

/// <summary>Something that readers had until an instant; nothing else is said of it.</summary>
public sealed record PublicRemoval(RemovedThing Thing, Guid Id, DateTimeOffset At);

/// <summary>When the documents of a meeting last changed for readers, and which of them and of their files readers lost.</summary>
/// <param name="ChangedAt">Of public documents.</param>
public sealed record PublicDocumentChanges(IReadOnlyDictionary<DocumentId, DateTimeOffset> ChangedAt, IReadOnlyList<PublicRemoval> Removals);

/// <summary>
/// Reads when documents changed: their own data from the audit, which alone knows, their files from the files. A file before its instant
/// counts for nothing, and of a document that was never public nothing is told.
/// </summary>
internal static class PublicChanges
{
    public static async Task<PublicDocumentChanges> OfDocumentsAsync(PortalDbContext store, Meeting meeting, MeetingClock clock, CancellationToken cancellationToken)
    {
        var listed = await store.ListedDocuments.AsNoTracking().Where(row => row.MeetingId == meeting.Id)
            .ToDictionaryAsync(row => row.DocumentId, row => row.ListedAt, cancellationToken);
        var listedIds = listed.Keys.ToList();
        var shown = await PublicDocuments.IdsAsync(store, meeting.Id, clock.Now, cancellationToken);
        var files = await FilesAsync(store, meeting.Id, listedIds, clock.Now, cancellationToken);
        var own = await OwnChangesAsync(store, meeting.Id, listedIds, cancellationToken);
        var changed = shown.ToDictionary(
            id => id,
            id => files[id].SelectMany(file => new[] { file.PublicFrom, file.WithdrawnAt }).OfType<DateTimeOffset>()
                .Concat(own[id.ToString()].Select(at => at + clock.Offset))
                .Concat(listed.TryGetValue(id, out var at) ? [at] : [])
                .DefaultIfEmpty(DateTimeOffset.UnixEpoch)
                .Max());
        return new PublicDocumentChanges(
            changed,
            [
                .. await LostAsync(store, meeting.Id, shown, clock, cancellationToken),
                .. shown.SelectMany(id => Newest(files[id])).Where(file => file.WithdrawnAt is not null)
                    .Select(file => new PublicRemoval(RemovedThing.File, file.Id.Value, file.WithdrawnAt!.Value)),
            ]);
    }

    /// <summary>When each of these sittings was first left out.</summary>
    public static async Task<IReadOnlyList<PublicRemoval>> OfSittingsAsync(
        PortalDbContext store, MeetingId meeting, IReadOnlyList<Sitting> removed, int current, CancellationToken cancellationToken)
    {
        if (removed.Count == 0)
        {
            return [];
        }

        var releases = await store.Releases.AsNoTracking()
            .Where(release => release.MeetingId == meeting && release.Kind == ContentKind.Programme && release.Number <= current && release.WithdrawnAt == null)
            .OrderByDescending(release => release.Number)
            .ToListAsync(cancellationToken);
        return [.. removed.Select(sitting => new PublicRemoval(RemovedThing.Sitting, sitting.Id.Value, FirstWithout(sitting.Id, releases).ReleasedAt))];
    }

    private static Release FirstWithout(ItemId sitting, IReadOnlyList<Release> newestFirst) =>
        newestFirst.TakeWhile(release => ((ProgrammeContent)release.Content).Find(sitting) is null).Last();

    /// <summary>The files, of documents of the meeting and of those that it lists, whose instant has come.</summary>
    public static async Task<ILookup<DocumentId, DocumentFile>> FilesAsync(
        PortalDbContext store, MeetingId meeting, IReadOnlyList<DocumentId> listed, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var files = await store.DocumentFiles.AsNoTracking()
            .Where(file => (file.MeetingId == meeting || listed.Contains(file.DocumentId)) && file.PublicFrom <= now)
            .ToListAsync(cancellationToken);
        return files.ToLookup(file => file.DocumentId);
    }

    private static IEnumerable<DocumentFile> Newest(IEnumerable<DocumentFile> files) =>
        files.GroupBy(file => (file.Language, file.Type)).Select(group => group.OrderBy(file => file.PublicFrom).ThenBy(file => file.Id.Value).Last());

    private static async Task<ILookup<string, DateTimeOffset>> OwnChangesAsync(
        PortalDbContext store, MeetingId meeting, IReadOnlyList<DocumentId> listed, CancellationToken cancellationToken)
    {
        var subjects = listed.Select(document => document.ToString()).ToList();
        var changes = await store.AuditEntries.AsNoTracking()
            .Where(entry => entry.SubjectType == nameof(Document) && (entry.MeetingId == meeting || subjects.Contains(entry.SubjectId)))
            .Select(entry => new { entry.SubjectId, entry.At })
            .ToListAsync(cancellationToken);
        return changes.ToLookup(change => change.SubjectId, change => change.At, StringComparer.Ordinal);
    }

    /// <summary>Documents, of the meeting or of another that it listed, that readers of the meeting had and have no more.</summary>
    private static async Task<IEnumerable<PublicRemoval>> LostAsync(
        PortalDbContext store, MeetingId meeting, IReadOnlySet<DocumentId> shown, MeetingClock clock, CancellationToken cancellationToken)
    {
        var history = new DocumentHistory(store, clock);
        var own = await store.Documents.AsNoTracking().Where(document => document.MeetingId == meeting).Select(document => document.Id).ToListAsync(cancellationToken);
        var listed = await history.ListedAsync(meeting, cancellationToken);
        var gone = own.Select(id => (Id: id, There: (IEnumerable<Period>)[Period.Always]))
            .Concat(listed.Select(periods => (Id: periods.Key, There: (IEnumerable<Period>)periods)))
            .Where(document => !shown.Contains(document.Id))
            .ToList();
        var known = await history.ShownAsync([.. gone.Select(document => document.Id)], cancellationToken);
        return
            from document in gone
            let had = document.There.SelectMany(_ => known[document.Id], (there, seen) => there.And(seen)).OfType<Period>().ToList()
            where had.Count > 0
            select new PublicRemoval(RemovedThing.Document, document.Id.Value, had.Max(period => period.Until));
    }
}
