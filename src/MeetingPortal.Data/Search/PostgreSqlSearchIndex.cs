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

    /// <summary>Two nodes that start at the same moment make it one after the other.</summary>
    private const string Lock = """SELECT pg_advisory_xact_lock(40230023)""";

    private const string Make =
        """
        CREATE TABLE "SearchIndex" ("Id" bigint PRIMARY KEY, "Head" tsvector NOT NULL, "Words" tsvector NOT NULL);
        CREATE INDEX "IX_SearchIndex_Head" ON "SearchIndex" USING gin ("Head");
        CREATE INDEX "IX_SearchIndex_Words" ON "SearchIndex" USING gin ("Words");
        """;

    private const string Add =
        """INSERT INTO "SearchIndex" ("Id", "Head", "Words") VALUES ({0}, CAST({1} AS tsvector), CAST({2} AS tsvector))""";

    private const string Find =
        $$"""
        SELECT e."Id" AS "Value" FROM "SearchIds"(CAST({0} AS tsquery), CAST({3} AS tsquery), {4}, {5}) AS s("Id") JOIN "SearchEntries" AS e ON e."Id" = s."Id"
        WHERE {{VisibleEntries.Sql}}
        ORDER BY e."Id" DESC LIMIT {2}
        """;

    /// <summary>How many of those found may be hidden by the facts without fewer being given.</summary>
    private const int Spare = 100;

    private const string Remove = """DELETE FROM "SearchIndex" WHERE "Id" = ANY ({0})""";

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

    public async Task<IReadOnlyList<long>> FindAsync(PortalDbContext store, IndexQuestion question, DateTimeOffset now, int most, CancellationToken cancellationToken) =>
        await store.Database
            .SqlQueryRaw<long>(Find, Expression(question, isPhrase: true), now.UtcDateTime, most, Expression(question, isPhrase: false), question.IsOfHead, most + Spare)
            .ToListAsync(cancellationToken);

    /// <summary>Words hold letters and digits alone and stand in quotes: nothing of them is a command of the index.</summary>
    /// <param name="isPhrase">False asks for the words of a phrase anywhere.</param>
    internal static string Expression(IndexQuestion question, bool isPhrase) =>
        string.Join(" & ", question.Terms.Select(term => Term(term, isPhrase)).Concat(question.Facets.Select(facet => $"'{WordVector.FacetMark}{facet}'")));

    private static string Term(SearchTerm term, bool isPhrase)
    {
        var words = term.Words.Select((word, place) => $"'{word}'{(term.IsBeginning && place == term.Words.Length - 1 ? ":*" : string.Empty)}");
        return $"({string.Join(isPhrase ? " <-> " : " & ", words)})";
    }
}
