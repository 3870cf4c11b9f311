using MeetingPortal.Domain.Searching;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Data.Search;

/// <summary>
/// Vectors of words with an inverted index (GIN). They are written ready-made, so that no parser or dictionary of the database, which know no
/// Chinese and differ by its settings, decides what a word is.
/// </summary>
internal sealed class PostgreSqlSearchIndex : ISearchIndex
{
    private const string Exists =
        """
        SELECT COUNT(*)::int AS "Value" FROM pg_indexes WHERE schemaname = current_schema() AND indexname = 'IX_SearchEntries_Visible'
        """;

    /// <summary>Two nodes that start at the same moment make it one after the other.</summary>
    private const string Lock = """SELECT pg_advisory_xact_lock(40230023)""";

    // Texts' vectors are kept beside their table, as they are: what is left, with facets as numbers, is so narrow that many rows stand on a page.
    // Without fastupdate nothing new waits unsorted in the index, where every question would have to read through it. The last three hold all that
    // VisibleEntries asks: of the hundred hits of a question not one row is read from tables that are ten times as wide.
    private const string Make =
        """
        DROP TABLE IF EXISTS "SearchIndex", "SearchHeads", "SearchTexts";
        CREATE TABLE "SearchHeads" ("Id" bigint PRIMARY KEY, "Facets" bigint[] NOT NULL, "Words" tsvector NOT NULL);
        CREATE TABLE "SearchTexts" ("Id" bigint PRIMARY KEY, "Facets" bigint[] NOT NULL, "Words" tsvector NOT NULL) WITH (toast_tuple_target = 128);
        ALTER TABLE "SearchTexts" ALTER "Words" SET STORAGE EXTERNAL, ALTER "Facets" SET STORAGE MAIN;
        CREATE INDEX "IX_SearchHeads_Words" ON "SearchHeads" USING gin ("Words") WITH (fastupdate = off);
        CREATE INDEX "IX_SearchTexts_Words" ON "SearchTexts" USING gin ("Words") WITH (fastupdate = off);
        CREATE INDEX IF NOT EXISTS "IX_Documents_Visible" ON "Documents" ("Id") INCLUDE ("Audience");
        CREATE INDEX IF NOT EXISTS "IX_DocumentFiles_Visible" ON "DocumentFiles" ("Id") INCLUDE ("PublicFrom", "WithdrawnAt");
        CREATE INDEX IF NOT EXISTS "IX_SearchEntries_Visible" ON "SearchEntries" ("Id") INCLUDE ("DocumentId", "FileId", "ReleaseId");
        """;

    private const string Add =
        """
        INSERT INTO "SearchHeads" ("Id", "Facets", "Words") VALUES ({0}, "SearchFacets"({1}), CAST({2} AS tsvector));
        INSERT INTO "SearchTexts" ("Id", "Facets", "Words") VALUES ({0}, "SearchFacets"({1}), CAST({3} AS tsvector));
        """;

    /// <summary>How many of the entries may be hidden by the facts before the index is asked for more.</summary>
    private const int Spare = 20;

    /// <summary>How many are looked at in all.</summary>
    private const int LookedAt = 1_000;

    private const string Find =
        """
        SELECT ids AS "Ids", has_more AS "HasMore"
        FROM "SearchVisible"(CAST({0} AS tsquery), CAST({1} AS tsquery), CAST({2} AS tsquery), {3}, {4}, {5}, {6}, {7})
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
            await store.Database.ExecuteSqlRawAsync(Add, [entry.Id, entry.Facets.ToArray(), head, all], cancellationToken);
        }
    }

    public Task RemoveAsync(PortalDbContext store, IReadOnlyList<long> ids, CancellationToken cancellationToken) =>
        store.Database.ExecuteSqlRawAsync(Remove, [ids.ToArray()], cancellationToken);

    public async Task<IReadOnlyList<long>> FindAsync(PortalDbContext store, IndexQuestion question, DateTimeOffset now, int most, CancellationToken cancellationToken)
    {
        var found = await FindAsync(store, question, now, most, most + Spare, cancellationToken);
        return (found.HasMore ? await FindAsync(store, question, now, most, most + LookedAt, cancellationToken) : found).Ids;
    }

    private static Task<Found> FindAsync(PortalDbContext store, IndexQuestion question, DateTimeOffset now, int most, int lookedAt, CancellationToken cancellationToken)
    {
        var faceted = Expression(question, isPhrase: true);
        var words = question with { Facets = [] };
        var (asked, anywhere) = question.Terms.Count > 0 ? (Expression(words, isPhrase: true), Expression(words, isPhrase: false)) : (faceted, faceted);
        bool[] ofHeads = question.Terms.Count > 0 ? [true, false] : [false];
        return store.Database
            .SqlQueryRaw<Found>(Find, asked, anywhere, faceted, question.Facets.ToArray(), now.UtcDateTime, ofHeads, most, lookedAt)
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
