using MeetingPortal.Domain.Searching;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Data.Search;

/// <summary>
/// Vectors of words with an inverted index (GIN). They are written ready-made, so that no parser or dictionary of the database, which know no
/// Chinese and differ by its settings, decides what a word is.
/// </summary>
internal sealed class PostgreSqlSearchIndex : ISearchIndex
{
    private const string Exists = """SELECT COUNT(*)::int AS "Value" FROM pg_tables WHERE schemaname = current_schema() AND tablename = 'SearchIndex'""";

    private const string Make =
        """
        CREATE TABLE "SearchIndex" ("Id" bigint PRIMARY KEY, "Head" tsvector NOT NULL, "Words" tsvector NOT NULL);
        CREATE INDEX "IX_SearchIndex_Head" ON "SearchIndex" USING gin ("Head");
        CREATE INDEX "IX_SearchIndex_Words" ON "SearchIndex" USING gin ("Words");
        """;

    private const string Add =
        """INSERT INTO "SearchIndex" ("Id", "Head", "Words") VALUES ({0}, CAST({1} AS tsvector), CAST({2} AS tsvector))""";

    private const string Remove = """DELETE FROM "SearchIndex" WHERE "Id" = ANY ({0})""";

    public async Task PrepareAsync(PortalDbContext store, CancellationToken cancellationToken)
    {
        if (await store.Database.SqlQueryRaw<int>(Exists).SingleAsync(cancellationToken) == 0)
        {
            await store.Database.ExecuteSqlRawAsync(Make + VisibleEntries.Forget, cancellationToken);
        }
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

    public async Task<IReadOnlyList<long>> FindAsync(PortalDbContext store, IndexQuestion question, DateTimeOffset now, int most, CancellationToken cancellationToken) =>
        await store.Database.SqlQueryRaw<long>(Find(question.IsOfHead ? "Head" : "Words"), Expression(question), now.UtcDateTime, most).ToListAsync(cancellationToken);

    /// <summary>Words hold letters and digits alone and stand in quotes: nothing of them is a command of the index.</summary>
    internal static string Expression(IndexQuestion question) =>
        string.Join(" & ", question.Terms.Select(Term).Concat(question.Facets.Select(facet => $"'{WordVector.FacetMark}{facet}'")));

    private static string Find(string column) =>
        $$"""
        SELECT e."Id" AS "Value" FROM "SearchIndex" AS s JOIN "SearchEntries" AS e ON e."Id" = s."Id"
        WHERE s."{{column}}" @@ CAST({0} AS tsquery) AND {{VisibleEntries.Sql}}
        ORDER BY s."Id" DESC LIMIT {2}
        """;

    private static string Term(SearchTerm term)
    {
        var words = term.Words.Select((word, place) => $"'{word}'{(term.IsBeginning && place == term.Words.Length - 1 ? ":*" : string.Empty)}");
        return term.Words.Length == 1 ? words.Single() : $"({string.Join(" <-> ", words)})";
    }
}
