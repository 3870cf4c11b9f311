using MeetingPortal.Data;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Seeding;

/// <summary>What an item of the agenda can name as a document: one of the meeting by its short name, one of another meeting that it lists by its symbol.</summary>
internal sealed class SeedItemDocuments
{
    private readonly Dictionary<string, DocumentId> _slugs;
    private readonly Dictionary<string, DocumentId> _listed;
    private readonly HashSet<string> _leftOut;

    private SeedItemDocuments(Dictionary<string, DocumentId> slugs, Dictionary<string, DocumentId> listed, HashSet<string> leftOut) =>
        (_slugs, _listed, _leftOut) = (slugs, listed, leftOut);

    public static async Task<SeedItemDocuments> ReadAsync(PortalDbContext store, SeedFolder folder, MeetingId meeting, CancellationToken cancellationToken)
    {
        var slugs = await store.Documents.Where(document => document.MeetingId == meeting)
            .ToDictionaryAsync(document => document.Slug, document => document.Id, StringComparer.Ordinal, cancellationToken);
        var listed = await (
            from row in store.ListedDocuments
            where row.MeetingId == meeting
            join symbol in store.Symbols on row.DocumentId equals symbol.DocumentId
            select symbol).ToDictionaryAsync(symbol => symbol.Key, symbol => symbol.DocumentId, StringComparer.Ordinal, cancellationToken);
        var leftOut = folder.LeftOut.Where(remark => remark.Key is SeedRefusals.DocumentLeftOut).Select(remark => DocumentSymbol.Parse(remark.Value).Key);
        return new SeedItemDocuments(slugs, listed, leftOut.ToHashSet(StringComparer.Ordinal));
    }

    /// <returns>Null for a document of another meeting that was left out of the list.</returns>
    /// <exception cref="SeedException">It is none that the meeting has or lists.</exception>
    public DocumentId? Find(SeedNode name)
    {
        if (_slugs.TryGetValue(name.Text(), out var own))
        {
            return own;
        }

        var key = DocumentSymbol.TryParse(name.Text(), out var symbol) ? symbol.Key : string.Empty;
        return _listed.TryGetValue(key, out var other) ? other
            : _leftOut.Contains(key) ? null
            : throw name.Wrong(SeedRefusals.SlugUnknown, name.Text());
    }
}
