using System.Globalization;
using MeetingPortal.Domain.Searching;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Data.Search;

/// <summary>
/// FTS5. It keeps no copy of the texts, and its tokenizer only cuts at spaces: what a word is was decided before. No relevance is computed, for
/// that would read every entry that has a common word; the newest first come straight from the index.
/// </summary>
internal sealed class SqliteSearchIndex : ISearchIndex
{
    private const string Exists = """SELECT COUNT(*) AS "Value" FROM sqlite_master WHERE type = 'table' AND name = 'SearchIndex'""";

    private const string Make =
        """CREATE VIRTUAL TABLE "SearchIndex" USING fts5("Head", "Body", "Facets", content='', contentless_delete=1, tokenize='ascii');""";

    private const string Add = """INSERT INTO "SearchIndex" (rowid, "Head", "Body", "Facets") VALUES ({0}, {1}, {2}, {3})""";

    /// <summary>Meeting, language, kind and item.</summary>
    private const int MostFacets = 4;

    private const string OfHead = "Head";
    private const string OfAll = "{Head Body}";

    private const string Remove = """DELETE FROM "SearchIndex" WHERE rowid = {0}""";

    /// <summary>So many of the newest entries with the words are looked at themselves before the index is asked for the facets, too.</summary>
    private const int LookedAt = 1_000;

    // The index is asked first, whatever the planner thinks of the rest: its order is the order of the answer. The first row says how many were looked at.
    private static readonly string Find =
        $$"""
        WITH c AS MATERIALIZED (SELECT rowid AS "Id" FROM "SearchIndex" WHERE "SearchIndex" MATCH {0} ORDER BY rowid DESC LIMIT {3})
        SELECT COUNT(*) AS "Value" FROM c
        UNION ALL SELECT * FROM (
            SELECT e."Id" FROM c CROSS JOIN "SearchEntries" AS e ON e."Id" = c."Id"
            WHERE {{VisibleEntries.At("{1}")}} AND (0 = {4} OR (instr(e."Facets", {5}) > 0 AND instr(e."Facets", {6}) > 0 AND instr(e."Facets", {7}) > 0 AND instr(e."Facets", {8}) > 0))
            ORDER BY c."Id" DESC LIMIT {2})
        """;

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
            await store.Database.ExecuteSqlRawAsync(Add, [entry.Id, entry.Head, entry.Body, string.Join(' ', entry.Facets)], cancellationToken);
        }
    }

    public async Task RemoveAsync(PortalDbContext store, IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        foreach (var id in ids)
        {
            await store.Database.ExecuteSqlRawAsync(Remove, [id], cancellationToken);
        }
    }

    public async Task<IReadOnlyList<long>> FindAsync(PortalDbContext store, IndexQuestion question, DateTimeOffset now, int most, CancellationToken cancellationToken)
    {
        var byHead = question.Terms.Count > 0 ? await FindInAsync(store, question, OfHead, now, most, cancellationToken) : [];
        return byHead.Count == most ? byHead : [.. byHead.Union(await FindInAsync(store, question, OfAll, now, most, cancellationToken))];
    }

    private static async Task<IReadOnlyList<long>> FindInAsync(
        PortalDbContext store, IndexQuestion question, string columns, DateTimeOffset now, int most, CancellationToken cancellationToken)
    {
        // Skipping through the long lists of a facet costs more than looking at a few entries; at many it is the other way round.
        if (question.Terms.Count > 0)
        {
            var (looked, found) = await LookAsync(store, question with { Facets = [] }, columns, question.Facets, now, (LookedAt, most), cancellationToken);
            if (found.Count == most || looked < LookedAt)
            {
                return found;
            }
        }

        return (await LookAsync(store, question, columns, [], now, (LookedAt + most, most), cancellationToken)).Found;
    }

    private static async Task<(long Looked, IReadOnlyList<long> Found)> LookAsync(
        PortalDbContext store, IndexQuestion question, string columns, IReadOnlyList<string> facets, DateTimeOffset now, (int Looked, int Found) most, CancellationToken cancellationToken)
    {
        var places = facets.Select(facet => $" {facet} ").Concat(Enumerable.Repeat(" ", MostFacets)).Take(MostFacets).Cast<object>();
        var rows = await store.Database
            .SqlQueryRaw<long>(Find, [Expression(question, columns), now.UtcDateTime, most.Found, most.Looked, facets.Count, .. places])
            .ToListAsync(cancellationToken);
        return (rows[0], rows[1..]);
    }

    /// <summary>Words hold letters and digits alone and stand in quotes: nothing of them is a command of the index.</summary>
    internal static string Expression(IndexQuestion question, string columns)
    {
        var parts = new List<string>();
        if (question.Terms.Count > 0)
        {
            parts.Add($"{columns} : ({string.Join(" AND ", question.Terms.Select(Term))})");
        }

        if (question.Facets.Count > 0)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"Facets : ({string.Join(" AND ", question.Facets.Select(facet => $"\"{facet}\""))})"));
        }

        return string.Join(" AND ", parts);
    }

    private static string Term(SearchTerm term) => $"\"{string.Join(' ', term.Words)}\"{(term.IsBeginning ? " *" : string.Empty)}";
}
