using MeetingPortal.Data;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Publishing.Reading;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Seeding;

/// <summary>
/// Lists documents of other meetings by their symbols, under the rule that officers have: one that readers do not know cannot be listed, and
/// whether it is here is not told. It is left out.
/// </summary>
internal sealed class SeedListedDocuments(PortalDbContext store, SeedFolder folder, DateTimeOffset now)
{
    /// <param name="root">Its own documents are added, and may not be saved yet.</param>
    public async Task AddAsync(MeetingId meeting, SeedNode root, CancellationToken cancellationToken)
    {
        var seen = new HashSet<DocumentId>();
        foreach (var node in root.List("listed"))
        {
            var symbol = DocumentSymbol.TryParse(node.Text(), out var parsed) ? parsed : throw node.Wrong(SeedRefusals.SymbolExpected);
            var isOwn = store.Symbols.Local.Any(own => own.MeetingId == meeting && string.Equals(own.Key, symbol.Key, StringComparison.Ordinal))
                || await store.Symbols.AnyAsync(own => own.MeetingId == meeting && own.Key == symbol.Key, cancellationToken);
            var found = isOwn ? null : await PublicDocuments.FindAsync(store, symbol, now, cancellationToken);
            if (isOwn || (found is not null && !seen.Add(found.Id)))
            {
                throw node.Wrong(DocumentRefusals.ListedAlready);
            }

            if (found is null)
            {
                folder.LeaveOut(node.LeftOut(SeedRefusals.DocumentLeftOut, symbol.Canonical));
            }
            else if (!await WasListedAsync(meeting, found.Id, cancellationToken))
            {
                store.ListedDocuments.Add(new ListedDocument { MeetingId = meeting, DocumentId = found.Id, ListedAt = now });
            }
        }
    }

    /// <summary>What staff took off the list stays off it, however often seeds are loaded.</summary>
    private Task<bool> WasListedAsync(MeetingId meeting, DocumentId document, CancellationToken cancellationToken)
    {
        var subject = $"{meeting}|{document}";
        return store.AuditEntries.AnyAsync(entry => entry.MeetingId == meeting && entry.SubjectType == nameof(ListedDocument) && entry.SubjectId == subject, cancellationToken);
    }
}
