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
    public static async Task<IReadOnlyList<PublicDocument>> OfMeetingAsync(PortalDbContext store, Meeting meeting, CancellationToken cancellationToken)
    {
        var documents = await Public(store).Where(document => document.MeetingId == meeting.Id).ToListAsync(cancellationToken);
        var symbols = await store.Symbols.AsNoTracking().Where(symbol => symbol.MeetingId == meeting.Id).ToListAsync(cancellationToken);
        var versions = await store.LanguageVersions.AsNoTracking().Where(version => version.MeetingId == meeting.Id).ToListAsync(cancellationToken);
        return Join(documents, symbols, versions, meeting);
    }

    public static async Task<PublicDocument?> FindAsync(PortalDbContext store, DocumentSymbol symbol, CancellationToken cancellationToken)
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
        return Join([document], symbols, versions, meeting)[0];
    }

    private static IQueryable<Document> Public(PortalDbContext store) =>
        store.Documents.AsNoTracking().Where(document => document.Audience == Audience.Public);

    private static List<PublicDocument> Join(
        IEnumerable<Document> documents, IEnumerable<SymbolOfDocument> symbols, IEnumerable<LanguageVersion> versions, Meeting meeting)
    {
        var symbolsOf = symbols.OrderBy(symbol => symbol.Position).ToLookup(symbol => symbol.DocumentId, symbol => DocumentSymbol.Parse(symbol.AsIssued));
        var versionsOf = versions.ToLookup(version => version.DocumentId);
        var order = DocumentSymbol.OrderFor(meeting.SymbolRoot);
        return
        [
            .. documents
                .Select(document => new PublicDocument(
                    document.Id,
                    document.Slug,
                    meeting.Code,
                    document.Kind,
                    document.Title,
                    document.Submitter,
                    document.Note,
                    document.IssuedOn,
                    document.IssuedYear,
                    [.. symbolsOf[document.Id]],
                    versionsOf[document.Id].ToDictionary(version => version.Language, version => version.State)))
                .OrderBy(document => document.Symbol, order),
        ];
    }
}
