using System.Linq.Expressions;
using MeetingPortal.Data;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Reading;

/// <summary>Reads public documents as flat rows joined in memory: one joined query of entities costs five times as much.</summary>
internal static class PublicDocuments
{
    public static async Task<IReadOnlyList<PublicDocument>> OfMeetingAsync(PortalDbContext store, Meeting meeting, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var documents = await Public(store).Where(document => document.MeetingId == meeting.Id).ToListAsync(cancellationToken);
        var symbols = await store.Symbols.AsNoTracking().Where(symbol => symbol.MeetingId == meeting.Id).ToListAsync(cancellationToken);
        var versions = await store.LanguageVersions.AsNoTracking().Where(version => version.MeetingId == meeting.Id).ToListAsync(cancellationToken);
        var files = await FilesAsync(store, file => file.MeetingId == meeting.Id, now, cancellationToken);
        return Join(documents, symbols, versions, files, meeting);
    }

    public static async Task<PublicDocument?> FindAsync(PortalDbContext store, DocumentSymbol symbol, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var id = await store.Symbols.AsNoTracking()
            .Where(candidate => candidate.Key == symbol.Key)
            .Select(candidate => (DocumentId?)candidate.DocumentId)
            .FirstOrDefaultAsync(cancellationToken);
        var document = id is null ? null : await Public(store).SingleOrDefaultAsync(candidate => candidate.Id == id.Value, cancellationToken);
        if (document is null)
        {
            return null;
        }

        var meeting = await store.Meetings.AsNoTracking().SingleAsync(candidate => candidate.Id == document.MeetingId, cancellationToken);
        var symbols = await store.Symbols.AsNoTracking().Where(candidate => candidate.DocumentId == document.Id).ToListAsync(cancellationToken);
        var versions = await store.LanguageVersions.AsNoTracking().Where(version => version.DocumentId == document.Id).ToListAsync(cancellationToken);
        var files = await FilesAsync(store, file => file.DocumentId == document.Id, now, cancellationToken);
        return Join([document], symbols, versions, files, meeting)[0];
    }

    private static IQueryable<Document> Public(PortalDbContext store) =>
        store.Documents.AsNoTracking().Where(document => document.Audience == Audience.Public
            && !store.Meetings.Any(meeting => meeting.Id == document.MeetingId && meeting.IsInPreparation));

    /// <summary>A file that readers may ask for by its address: the newest of its document, language and type is given in its place.</summary>
    /// <returns>Null when there is none, or readers may not know of it yet.</returns>
    public static async Task<ServedFile?> ServedAsync(PortalDbContext store, DocumentFileId id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var asked = await store.DocumentFiles.AsNoTracking().SingleOrDefaultAsync(file => file.Id == id && file.PublicFrom <= now, cancellationToken);
        if (asked is null || !await Public(store).AnyAsync(document => document.Id == asked.DocumentId, cancellationToken))
        {
            return null;
        }

        var newest = await store.DocumentFiles.AsNoTracking()
            .Where(file => file.DocumentId == asked.DocumentId && file.Language == asked.Language && file.Type == asked.Type && file.PublicFrom <= now)
            .OrderByDescending(file => file.PublicFrom).ThenByDescending(file => file.Id)
            .FirstAsync(cancellationToken);
        var stored = await store.StoredFiles.AsNoTracking().SingleAsync(file => file.Id == newest.StoredFileId, cancellationToken);
        var symbol = await store.Symbols.AsNoTracking().Where(candidate => candidate.DocumentId == asked.DocumentId).OrderBy(candidate => candidate.Position).FirstAsync(cancellationToken);
        return new ServedFile(newest.Id, newest.Language, DocumentSymbol.Parse(symbol.AsIssued), stored, newest.PublicFrom!.Value, newest.WithdrawnReason);
    }

    /// <summary>The files whose instant has come; of each language and type the newest.</summary>
    private static async Task<ILookup<DocumentId, (DocumentFile File, long Length)>> FilesAsync(
        PortalDbContext store, Expression<Func<DocumentFile, bool>> which, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rows = await (
            from file in store.DocumentFiles.AsNoTracking().Where(which)
            where file.PublicFrom <= now
            join stored in store.StoredFiles.AsNoTracking() on file.StoredFileId equals stored.Id
            select new { file, stored.Length }).ToListAsync(cancellationToken);
        return rows
            .GroupBy(row => (row.file.DocumentId, row.file.Language, row.file.Type))
            .Select(group => group.OrderBy(row => row.file.PublicFrom).ThenBy(row => row.file.Id.Value).Last())
            .ToLookup(row => row.file.DocumentId, row => (row.file, row.Length));
    }

    private static List<PublicDocument> Join(
        IEnumerable<Document> documents,
        IEnumerable<SymbolOfDocument> symbols,
        IEnumerable<LanguageVersion> versions,
        ILookup<DocumentId, (DocumentFile File, long Length)> files,
        Meeting meeting)
    {
        var symbolsOf = symbols.OrderBy(symbol => symbol.Position).ToLookup(symbol => symbol.DocumentId, symbol => DocumentSymbol.Parse(symbol.AsIssued));
        var versionsOf = versions.ToLookup(version => version.DocumentId);
        var order = DocumentSymbol.OrderFor(meeting.SymbolRoot);
        return
        [
            .. documents
                .Select(document => Of(document, [.. symbolsOf[document.Id]], versionsOf[document.Id], [.. files[document.Id]], meeting))
                .OrderBy(document => document.Symbol, order),
        ];
    }

    private static PublicDocument Of(
        Document document, IReadOnlyList<DocumentSymbol> symbols, IEnumerable<LanguageVersion> versions, IReadOnlyList<(DocumentFile File, long Length)> files, Meeting meeting)
    {
        var states = versions.ToDictionary(version => version.Language, version => version.State);
        foreach (var group in files.GroupBy(pair => pair.File.Language))
        {
            states[group.Key] = group.Any(pair => pair.File.WithdrawnAt is null) ? VersionState.HeldHere : VersionState.Withdrawn;
        }

        return new PublicDocument(
            document.Id,
            document.Slug,
            meeting.Code,
            document.Kind,
            document.Title,
            document.Submitter,
            document.Note,
            document.IssuedOn,
            document.IssuedYear,
            symbols,
            states,
            [.. files.OrderBy(pair => pair.File.Type).Select(pair => FileOf(pair.File, pair.Length, symbols[0]))]);
    }

    private static PublicFile FileOf(DocumentFile file, long length, DocumentSymbol symbol) => new(
        file.Id, file.Language, file.Type, file.Stage, file.IssuedOn, file.Findings, length, ServedFile.NameOf(symbol, file.Language, file.Type), file.WithdrawnReason);
}
