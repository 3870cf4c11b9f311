using MeetingPortal.Domain.Searching;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Data.Search;

/// <summary>
/// Vectors of words with an inverted index (GIN). They are written ready-made, so that no parser or dictionary of the database, which know no
/// Chinese and differ by its settings, decides what a word is.
/// </summary>
internal sealed class PostgreSqlSearchIndex : ISearchIndex
{
    private const string Exists = """SELECT COUNT(*)::int AS "Value" FROM pg_tables WHERE schemaname = current_schema() AND tablename = 'SearchTexts'""";

    /// <summary>Two nodes that start at the same moment make it one after the other.</summary>
    private const string Lock = """SELECT pg_advisory_xact_lock(40230023)""";

    // Texts' vectors are kept beside their table, as they are: what is left is so narrow that a thousand rows stand on a few pages.
    private const string Make =
        """
        DROP TABLE IF EXISTS "SearchIndex";
        CREATE TABLE "SearchHeads" ("Id" bigint PRIMARY KEY, "Words" tsvector NOT NULL);
        CREATE TABLE "SearchTexts" ("Id" bigint PRIMARY KEY, "Words" tsvector NOT NULL) WITH (toast_tuple_target = 128);
        ALTER TABLE "SearchTexts" ALTER "Words" SET STORAGE EXTERNAL;
        CREATE INDEX "IX_SearchHeads_Words" ON "SearchHeads" USING gin ("Words");
        CREATE INDEX "IX_SearchTexts_Words" ON "SearchTexts" USING gin ("Words");
        """;

    private const string Add =
        """
        INSERT INTO "SearchHeads" ("Id", "Words") VALUES ({0}, CAST({1} AS tsvector));
        INSERT INTO "SearchTexts" ("Id", "Words") VALUES ({0}, CAST({2} AS tsvector));
        """;

    /// <summary>How many of the common words' entries may be hidden by the facts before the index is asked for more.</summary>
    private const int Spare = 20;

    /// <summary>So many of the newest entries with the words are looked at themselves before the index is asked for the facets, too.</summary>
    private const int LookedAt = 1_000;

    private const string Find =
        """
        SELECT ids AS "Ids", has_more AS "HasMore"
        FROM "SearchVisible"(CAST({0} AS tsquery), CAST({1} AS tsquery), CAST({2} AS tsquery), {3}, {4}, {5}, {6}, {7}, {8})
        """;

    private const string Remove =
        """
        DELETE FROM "SearchHeads" WHERE "Id" = ANY ({0});
        DELETE FROM "SearchTexts" WHERE "Id" = ANY ({0});
        """;

    public async Task PrepareAsync(PortalDbContext store, CancellationToken cancellationToken)
    {
        await using var transaction = await store.Database.BeginTransactionAsync(cancellationToken);
        await store.Database.ExecuteSqlRawAsync(Lock, cancellationToken);
        if (await store.Database.SqlQueryRaw<int>(Exists).SingleAsync(cancellationToken) == 0)
        {
            await store.Database.ExecuteSqlRawAsync(Make + VisibleEntries.Forget, cancellationToken);
        }

        await store.Database.ExecuteSqlRawAsync(PostgreSqlSearchFunctions.Sql, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public async Task AddAsync(PortalDbContext store, IReadOnlyList<IndexedWords> words, CancellationToken cancellationToken)
    {
        foreach (var entry in words)
        {
            var head = WordVector.Of([entry.Head], entry.Facets);
            var all = WordVector.Of([entry.Head, entry.Body], entry.Facets);
            await store.Database.ExecuteSqlRawAsync(Add, [entry.Id, head, all], cancellationToken);
        }
    }

    public Task RemoveAsync(PortalDbContext store, IReadOnlyList<long> ids, CancellationToken cancellationToken) =>
        store.Database.ExecuteSqlRawAsync(Remove, [ids.ToArray()], cancellationToken);

    public async Task<IReadOnlyList<long>> FindAsync(PortalDbContext store, IndexQuestion question, DateTimeOffset now, int most, CancellationToken cancellationToken)
    {
        if (question.Terms.Count > 0)
        {
            var found = await FindAsync(store, question, question with { Facets = [] }, now, (most, most + Spare, LookedAt), cancellationToken);
            if (!found.HasMore)
            {
                return found.Ids;
            }
        }

        return (await FindAsync(store, question, question, now, (most, LookedAt + most, LookedAt + most), cancellationToken)).Ids;
    }

    /// <param name="indexed">What the inverted index is asked.</param>
    private static Task<Found> FindAsync(
        PortalDbContext store, IndexQuestion question, IndexQuestion indexed, DateTimeOffset now, (int Found, int Walked, int Indexed) most, CancellationToken cancellationToken)
    {
        var (asked, words, faceted) = (Expression(indexed, isPhrase: true), Expression(indexed, isPhrase: false), Expression(question, isPhrase: true));
        var facets = question.Facets.Select(facet => $"% {facet} %").ToArray();
        bool[] ofHeads = question.Terms.Count > 0 ? [true, false] : [false];
        return store.Database
            .SqlQueryRaw<Found>(Find, asked, words, faceted, facets, now.UtcDateTime, ofHeads, most.Found, most.Walked, most.Indexed)
            .SingleAsync(cancellationToken);
    }

    /// <summary>Words hold letters and digits alone and stand in quotes: nothing of them is a command of the index.</summary>
    /// <param name="isPhrase">False asks for the words of a phrase anywhere.</param>
    internal static string Expression(IndexQuestion question, bool isPhrase) =>
        string.Join(" & ", question.Terms.Select(term => Term(term, isPhrase)).Concat(question.Facets.Select(facet => $"'{WordVector.FacetMark}{facet}'")));

    private static string Term(SearchTerm term, bool isPhrase)
    {
        var words = term.Words.Select((word, place) => $"'{word}'{(term.IsBeginning && place == term.Words.Length - 1 ? ":*" : string.Empty)}");
        return $"({string.Join(isPhrase ? " <-> " : " & ", words)})";
    }

    /// <param name="HasMore">True when the index has more than it was asked for, and what it gave was not enough.</param>
    private sealed record Found(long[] Ids, bool HasMore);
}
