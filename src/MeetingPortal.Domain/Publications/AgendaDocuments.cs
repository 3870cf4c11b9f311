using MeetingPortal.Domain.Identifiers;

namespace MeetingPortal.Domain.Publications;

/// <summary>Which documents belong to which items.</summary>
public sealed partial record AgendaContent
{
    /// <summary>The items to which the document belongs, in reading order.</summary>
    public IEnumerable<AgendaItem> ItemsOf(DocumentId document) => AllItems().Where(item => item.Documents.Contains(document));

    /// <summary>The documents of an item and of its sub-items, in reading order.</summary>
    public IEnumerable<DocumentId> DocumentsUnder(ItemId id) => Find(id) is { } item ? WithChildren(item).SelectMany(under => under.Documents).Distinct() : [];

    /// <summary>Puts a document under items and takes it from others; of an item that is gone nothing is said.</summary>
    public AgendaContent WithDocument(DocumentId document, IReadOnlySet<ItemId> added, IReadOnlySet<ItemId> removed) =>
        this with { Items = [.. Items.Select(item => WithDocument(item, document, added, removed))] };

    public override PublicationContent WithDocumentsOf(IReadOnlySet<DocumentId> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return this with { Items = [.. Items.Select(item => WithDocumentsOf(item, known))] };
    }

    private static AgendaItem WithDocumentsOf(AgendaItem item, IReadOnlySet<DocumentId> known) => item with
    {
        Documents = [.. item.Documents.Where(known.Contains)],
        Children = [.. item.Children.Select(child => WithDocumentsOf(child, known))],
    };

    private static AgendaItem WithDocument(AgendaItem item, DocumentId document, IReadOnlySet<ItemId> added, IReadOnlySet<ItemId> removed)
    {
        IReadOnlyList<DocumentId> documents =
            added.Contains(item.Id) && !item.Documents.Contains(document) ? [.. item.Documents, document]
            : removed.Contains(item.Id) ? [.. item.Documents.Where(other => other != document)]
            : item.Documents;
        return item with { Documents = documents, Children = [.. item.Children.Select(child => WithDocument(child, document, added, removed))] };
    }
}

/// <summary>Identities of documents as the field of an item keeps them.</summary>
internal static class DocumentList
{
    public static string Written(IEnumerable<DocumentId> documents) => string.Join(' ', documents);

    /// <summary>Those of the list that are known; null for none.</summary>
    public static string? Known(string? written, IReadOnlySet<DocumentId> known) =>
        Written((written ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => new DocumentId(Guid.Parse(id))).Where(known.Contains)) is { Length: > 0 } some ? some : null;
}

/// <summary>Which documents are taken up when.</summary>
public sealed partial record ProgrammeContent
{
    /// <summary>The sittings in which an item is taken up to which the document, or a sub-item with it, belongs.</summary>
    public IEnumerable<Sitting> SittingsTaking(DocumentId document, AgendaContent agenda)
    {
        ArgumentNullException.ThrowIfNull(agenda);
        return Sittings.Where(sitting => DocumentsOf(sitting, agenda).Contains(document));
    }

    /// <summary>The documents that are taken up on a day, in the order of its sittings; null when nothing takes place on it.</summary>
    public IReadOnlyList<DocumentId>? DocumentsOn(DateOnly day, AgendaContent? agenda)
    {
        var sittings = Sittings.Where(sitting => sitting.Date == day).OrderBy(sitting => sitting.Start).ToList();
        return sittings.Count == 0 ? null : [.. sittings.SelectMany(sitting => agenda is null ? [] : DocumentsOf(sitting, agenda)).Distinct()];
    }

    private static IEnumerable<DocumentId> DocumentsOf(Sitting sitting, AgendaContent agenda) =>
        sitting.Entries.SelectMany(entry => entry.AgendaItems).SelectMany(agenda.DocumentsUnder);
}
