namespace MeetingPortal.Domain.Documents;

/// <summary>What another document is to one, as their symbols say.</summary>
public enum FamilyRelation
{
    /// <summary>The other replaces it.</summary>
    SupersededBy,

    /// <summary>The other is replaced by it.</summary>
    Supersedes,

    /// <summary>An addendum, a corrigendum or an amendment of it, or the document that it is one of.</summary>
    ReadWith,

    /// <summary>Of the same root, and neither of these.</summary>
    Related,
}

/// <summary>Finds what documents are to one another. A document with several symbols belongs to the family of each.</summary>
public static class DocumentFamily
{
    /// <summary>What the other is to the one; null for a stranger.</summary>
    public static FamilyRelation? Of(IReadOnlyList<DocumentSymbol> one, IReadOnlyList<DocumentSymbol> other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return (from symbol in one from another in other select Of(symbol, another)).Min();
    }

    /// <summary>The last of other documents' symbols that replaces the document; null when none does.</summary>
    public static DocumentSymbol? Superseding(IReadOnlyList<DocumentSymbol> document, IEnumerable<DocumentSymbol> others)
    {
        ArgumentNullException.ThrowIfNull(document);
        var newer = others.Where(other => document.Any(other.Supersedes)).ToList();
        return newer.Find(candidate => !newer.Exists(other => other.Supersedes(candidate)));
    }

    private static FamilyRelation? Of(DocumentSymbol one, DocumentSymbol other) => one switch
    {
        _ when other.Supersedes(one) => FamilyRelation.SupersededBy,
        _ when one.Supersedes(other) => FamilyRelation.Supersedes,
        _ when one.ReadWith == other || other.ReadWith == one => FamilyRelation.ReadWith,
        _ when string.Equals(one.RootKey, other.RootKey, StringComparison.Ordinal) => FamilyRelation.Related,
        _ => null,
    };
}
