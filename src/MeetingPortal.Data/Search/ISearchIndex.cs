using MeetingPortal.Domain.Searching;

namespace MeetingPortal.Data.Search;

/// <summary>The words of one entry, separated by spaces, each in the form in which it is compared.</summary>
/// <param name="Head">Of its symbols and title.</param>
/// <param name="Facets">What filters ask for; made of small letters and digits.</param>
public sealed record IndexedWords(long Id, string Head, string Body, IReadOnlyList<string> Facets);

/// <summary>What is looked for in the index: all terms, and all facets.</summary>
public sealed record IndexQuestion(IReadOnlyList<SearchTerm> Terms, IReadOnlyList<string> Facets);

/// <summary>The full-text index of the database. Whatever is in it, it gives only what readers may see at that instant.</summary>
public interface ISearchIndex
{
    /// <summary>Makes the index when it is not there; what entries there are is then made again.</summary>
    Task PrepareAsync(PortalDbContext store, CancellationToken cancellationToken);

    /// <summary>Writes words; to be called within a transaction.</summary>
    Task AddAsync(PortalDbContext store, IReadOnlyList<IndexedWords> words, CancellationToken cancellationToken);

    /// <summary>Takes words out; to be called within a transaction.</summary>
    Task RemoveAsync(PortalDbContext store, IReadOnlyList<long> ids, CancellationToken cancellationToken);

    /// <summary>
    /// Numbers of the newest entries that answer and that readers may see: those with all terms in symbols and title first, then those with
    /// them anywhere; each the newest first, and no number twice.
    /// </summary>
    /// <param name="now">By the meeting's clock.</param>
    /// <param name="most">How many are looked for; there can be more of them, up to twice as many.</param>
    Task<IReadOnlyList<long>> FindAsync(PortalDbContext store, IndexQuestion question, DateTimeOffset now, int most, CancellationToken cancellationToken);
}
