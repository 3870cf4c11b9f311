using MeetingPortal.Data;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Publishing.Reading;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Documents;

/// <summary>A document of another meeting that stands on a meeting's list although readers may know it no more.</summary>
/// <param name="Symbols">Those by which readers knew it; an officer of the listing meeting knows no more.</param>
public sealed record LostListing(DocumentId Document, IReadOnlyList<DocumentSymbol> Symbols);

/// <summary>Finds what a meeting lists and readers do not see there, so that it can be taken off the list.</summary>
public sealed class LostListings(PortalDbContext store, MeetingClock clock)
{
    /// <summary>In the order in which they were listed.</summary>
    public async Task<IReadOnlyList<LostListing>> OfAsync(MeetingId meeting, CancellationToken cancellationToken)
    {
        var shown = await PublicDocuments.IdsAsync(store, meeting, clock.Now, cancellationToken);
        var listed = await store.ListedDocuments.AsNoTracking().Where(row => row.MeetingId == meeting).OrderBy(row => row.ListedAt)
            .Select(row => row.DocumentId)
            .ToListAsync(cancellationToken);
        var lost = listed.Where(document => !shown.Contains(document)).ToList();
        var history = new DocumentHistory(store, clock);
        var known = await history.ShownAsync(lost, cancellationToken);
        var symbols = await store.Symbols.AsNoTracking().Where(symbol => lost.Contains(symbol.DocumentId)).OrderBy(symbol => symbol.Position).ToListAsync(cancellationToken);
        var told = new List<(DocumentId Document, DocumentSymbol Symbol)>();
        foreach (var (document, symbol) in symbols.Select(row => (row.DocumentId, DocumentSymbol.Parse(row.AsIssued))))
        {
            var holders = await history.HoldersAsync(symbol, cancellationToken);
            told.AddRange(holders.Any(holder => holder.Document == document && known[document].Any(period => period.And(holder.Period) is not null)) ? [(document, symbol)] : []);
        }

        var symbolsOf = told.ToLookup(pair => pair.Document, pair => pair.Symbol);
        return [.. lost.Select(document => new LostListing(document, [.. symbolsOf[document]]))];
    }
}
