using System.Linq.Expressions;
using MeetingPortal.Data;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Documents;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Reading;

/// <summary>Reads public documents as flat rows joined in memory: one joined query of entities costs five times as much.</summary>
internal static class PublicDocuments
{
    /// <summary>The documents of the meeting and those of other meetings that it lists.</summary>
    public static async Task<IReadOnlyList<PublicDocument>> OfMeetingAsync(PortalDbContext store, Meeting meeting, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rows = new DocumentRowsRead(
            await Public(store, now).Where(document => document.MeetingId == meeting.Id).ToListAsync(cancellationToken),
            await store.Symbols.AsNoTracking().Where(symbol => symbol.MeetingId == meeting.Id).ToListAsync(cancellationToken),
            await store.LanguageVersions.AsNoTracking().Where(version => version.MeetingId == meeting.Id).ToListAsync(cancellationToken),
            await FilesAsync(store, file => file.MeetingId == meeting.Id, now, cancellationToken));
        var own = await JoinAsync(store, rows, [meeting], cancellationToken);
        var others = await ListedAsync(store, meeting.Id, now, cancellationToken);
        return [.. own.Concat(others).OrderBy(document => document.Symbol, DocumentSymbol.OrderFor(meeting.SymbolRoot))];
    }

    /// <summary>The documents of other meetings that the meeting lists, as far as readers may know them.</summary>
    public static async Task<IReadOnlyList<PublicDocument>> ListedAsync(PortalDbContext store, MeetingId meeting, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var listed = await store.ListedDocuments.AsNoTracking().Where(row => row.MeetingId == meeting).Select(row => row.DocumentId).ToListAsync(cancellationToken);
        return listed.Count == 0 ? [] : await ReadAsync(store, listed, now, cancellationToken);
    }

    public static async Task<PublicDocument?> FindAsync(PortalDbContext store, DocumentSymbol symbol, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var id = await store.Symbols.AsNoTracking()
            .Where(candidate => candidate.Key == symbol.Key)
            .Select(candidate => (DocumentId?)candidate.DocumentId)
            .FirstOrDefaultAsync(cancellationToken);
        return id is null ? null : (await ReadAsync(store, [id.Value], now, cancellationToken)).FirstOrDefault();
    }

    /// <summary>The meetings, other than its own, that list the document, as far as readers may know them.</summary>
    public static async Task<IReadOnlyList<Meeting>> ListingAsync(PortalDbContext store, DocumentId document, CancellationToken cancellationToken)
    {
        var listing = store.ListedDocuments.AsNoTracking().Where(row => row.DocumentId == document).Select(row => row.MeetingId);
        return [.. (await store.Meetings.AsNoTracking().Where(meeting => listing.Contains(meeting.Id) && !meeting.IsInPreparation).ToListAsync(cancellationToken)).OrderBy(meeting => meeting.StartsOn)];
    }

    /// <summary>Documents that readers may know: for everybody, and with a public file where they wait for one.</summary>
    public static IQueryable<Document> Public(PortalDbContext store, DateTimeOffset now) =>
        store.Documents.AsNoTracking().Where(document => document.Audience == Audience.Public
            && !store.Meetings.Any(meeting => meeting.Id == document.MeetingId && meeting.IsInPreparation)
            && (!document.WaitsForFile || store.DocumentFiles.Any(file => file.DocumentId == document.Id && file.PublicFrom <= now)));

    private static async Task<List<PublicDocument>> ReadAsync(PortalDbContext store, IReadOnlyList<DocumentId> ids, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var documents = await Public(store, now).Where(document => ids.Contains(document.Id)).ToListAsync(cancellationToken);
        if (documents.Count == 0)
        {
            return [];
        }

        var rows = new DocumentRowsRead(
            documents,
            await store.Symbols.AsNoTracking().Where(symbol => ids.Contains(symbol.DocumentId)).ToListAsync(cancellationToken),
            await store.LanguageVersions.AsNoTracking().Where(version => ids.Contains(version.DocumentId)).ToListAsync(cancellationToken),
            await FilesAsync(store, file => ids.Contains(file.DocumentId), now, cancellationToken));
        var owners = documents.Select(document => document.MeetingId).Distinct().ToList();
        var meetings = await store.Meetings.AsNoTracking().Where(meeting => owners.Contains(meeting.Id)).ToListAsync(cancellationToken);
        return await JoinAsync(store, rows, meetings, cancellationToken);
    }

    /// <summary>A file that readers may ask for by its address: the newest of its document, language and type is given in its place.</summary>
    /// <returns>Null when there is none, or readers may not know of it yet.</returns>
    public static async Task<ServedFile?> ServedAsync(PortalDbContext store, DocumentFileId id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var asked = await store.DocumentFiles.AsNoTracking().SingleOrDefaultAsync(file => file.Id == id && file.PublicFrom <= now, cancellationToken);
        if (asked is null || !await Public(store, now).AnyAsync(document => document.Id == asked.DocumentId, cancellationToken))
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

    private static async Task<List<PublicDocument>> JoinAsync(PortalDbContext store, DocumentRowsRead rows, IReadOnlyList<Meeting> meetings, CancellationToken cancellationToken)
    {
        var symbolsOf = rows.Symbols.OrderBy(symbol => symbol.Position).ToLookup(symbol => symbol.DocumentId, symbol => DocumentSymbol.Parse(symbol.AsIssued));
        var versionsOf = rows.Versions.ToLookup(version => version.DocumentId);
        var submitters = await NamedSubmitters.LoadAsync(store, rows.Documents.Select(document => document.SubmittedBy), cancellationToken);
        var codes = meetings.ToDictionary(meeting => meeting.Id, meeting => meeting.Code);
        return
        [
            .. rows.Documents.Select(document => Of(
                document, [.. symbolsOf[document.Id]], versionsOf[document.Id], [.. rows.Files[document.Id]], submitters.Of(document.SubmittedBy), codes[document.MeetingId])),
        ];
    }

    private static PublicDocument Of(
        Document document,
        IReadOnlyList<DocumentSymbol> symbols,
        IEnumerable<LanguageVersion> versions,
        IReadOnlyList<(DocumentFile File, long Length)> files,
        IReadOnlyList<PublicSubmitter> submitters,
        MeetingCode meeting)
    {
        var states = versions.ToDictionary(version => version.Language, version => version.State);
        foreach (var group in files.GroupBy(pair => pair.File.Language))
        {
            states[group.Key] = group.Any(pair => pair.File.WithdrawnAt is null) ? VersionState.HeldHere : VersionState.Withdrawn;
        }

        return new PublicDocument(
            document.Id,
            document.Slug,
            meeting,
            document.Kind,
            document.Title,
            document.Submitter.IsEmpty ? NamedSubmitters.Together(submitters) : document.Submitter,
            document.Note,
            document.IssuedOn,
            document.IssuedYear,
            symbols,
            states,
            [.. files.OrderBy(pair => pair.File.Type).Select(pair => FileOf(pair.File, pair.Length, symbols[0]))],
            submitters.Count == 0 && document.Submitter.Best(Language.English) is var (_, words) ? [new PublicSubmitter(words.Text, document.Submitter)] : submitters,
            document.OriginalLanguage);
    }

    private static PublicFile FileOf(DocumentFile file, long length, DocumentSymbol symbol) => new(
        file.Id, file.Language, file.Type, file.Stage, file.IssuedOn, file.Findings, length, ServedFile.NameOf(symbol, file.Language, file.Type), file.WithdrawnReason);

    private sealed record DocumentRowsRead(
        IReadOnlyList<Document> Documents,
        IReadOnlyList<SymbolOfDocument> Symbols,
        IReadOnlyList<LanguageVersion> Versions,
        ILookup<DocumentId, (DocumentFile File, long Length)> Files);
}
