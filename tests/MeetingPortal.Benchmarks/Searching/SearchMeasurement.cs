using System.Diagnostics;
using System.Globalization;
using MeetingPortal.Benchmarks.Portal;
using MeetingPortal.Data.Providers;
using MeetingPortal.Data.Search;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Searching;
using MeetingPortal.Publishing.Reading;

namespace MeetingPortal.Benchmarks.Searching;

/// <summary>Medians of the rounds; the longest of all.</summary>
/// <param name="Hits">Median of what was found, as far as it is counted.</param>
/// <param name="Processor">Milliseconds of processor time of a question; of this process, not of the server of PostgreSQL.</param>
internal sealed record SearchRow(string Store, string Name, double Hits, double P50, double P99, double Most, double Processor);

/// <summary>Measures whole searches as the page asks for them, snippets included, one after another, each in a scope of its own.</summary>
internal static class SearchMeasurement
{
    private const int Rounds = 3;
    private const int Questions = 500;
    private const int WarmUps = 500;
    private const int CommonUpTo = 40;
    private const int MiddlingFrom = 1_500;
    private const int MiddlingUpTo = 4_000;
    private const int RareFrom = 150_000;
    private const int RareUpTo = 290_000;

    public static Task<IReadOnlyList<SearchRow>> RunAsync(Workshop workshop, BenchmarkOptions options) =>
        MeasuredDatabases.EachAsync(workshop, options, "search", database => MeasureAsync(database.Name.Split(',')[0], database.Options, database.Folder, options.Searched));

    private static async Task<IReadOnlyList<SearchRow>> MeasureAsync(string name, DatabaseOptions database, string folder, int documents)
    {
        Progress.Say(string.Create(CultureInfo.InvariantCulture, $"{name}: filling {documents} documents …"));
        await using var store = await SearchStore.MakeAsync(database, folder, documents);
        var everything = new SearchFilter(SearchStore.MeetingOfAll, Language.English, null, null, null);
        var words = store.Words;
        (string Name, SearchFilter Filter, int Page, Func<Random, string> Ask)[] kinds =
        [
            ("rare word", everything, 1, random => words[random.Next(RareFrom, RareUpTo)]),
            ("middling word", everything, 1, random => words[random.Next(MiddlingFrom, MiddlingUpTo)]),
            ("common word", everything, 1, random => words[random.Next(CommonUpTo)]),
            ("symbol", everything, 1, random => SearchStore.SymbolOf(random.Next(documents))),
            ("middling and common", everything, 1, random => $"{words[random.Next(MiddlingFrom, MiddlingUpTo)]} {words[random.Next(CommonUpTo)]}"),
            ("three common words", everything, 1, random => $"{words[random.Next(CommonUpTo)]} {words[random.Next(CommonUpTo)]} {words[random.Next(CommonUpTo)]}"),
            ("phrase of common words", everything, 1, random => $"\"{words[random.Next(CommonUpTo)]} {words[random.Next(CommonUpTo)]}\""),
            ("common, no filter", new SearchFilter(null, null, null, null, null), 1, random => words[random.Next(CommonUpTo)]),
            ("common, documents in English", everything with { Language = Language.English, Kind = SearchKind.Document }, 1, random => words[random.Next(CommonUpTo)]),
            ("common, last page", everything, PublicSearch.MostHits / PublicSearch.PageLength, random => words[random.Next(CommonUpTo)]),
            ("beginning of a word", everything, 1, random => words[random.Next(MiddlingFrom, MiddlingUpTo)][..^1]),
            ("nothing", everything, 1, random => string.Create(CultureInfo.InvariantCulture, $"q{random.Next()}")),
        ];
        var rows = new List<SearchRow>();
        foreach (var (kind, filter, page, ask) in kinds)
        {
            rows.Add(await RowAsync(name, kind, store, filter, page, ask));
        }

        return rows;
    }

    private static async Task<SearchRow> RowAsync(string name, string kind, SearchStore store, SearchFilter filter, int page, Func<Random, string> ask)
    {
        var random = new Random(11);
        await RoundAsync(store, filter, page, () => ask(random), WarmUps);
        var rounds = new List<SearchRound>();
        for (var round = 0; round < Rounds; round++)
        {
            rounds.Add(await RoundAsync(store, filter, page, () => ask(random), Questions));
        }

        double MedianOf(Func<SearchRound, double> figure) => Reporting.Median.Of(rounds.Select(figure).ToList());
        var row = new SearchRow(
            name, kind, MedianOf(round => round.Hits), MedianOf(round => round.P50), MedianOf(round => round.P99), rounds.Max(round => round.Most), MedianOf(round => round.Processor));
        Progress.Say(row.ToString());
        return row;
    }

    private static async Task<SearchRound> RoundAsync(SearchStore store, SearchFilter filter, int page, Func<string> ask, int questions)
    {
        var (times, hits) = (new List<double>(), new List<double>());
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        for (var question = 0; question < questions; question++)
        {
            var query = SearchQuery.Parse(ask());
            var since = Stopwatch.GetTimestamp();
            var found = await store.WithAsync<PublicSearch, SearchResult>(search => search.FindAsync(query, filter, page, CancellationToken.None));
            times.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
            hits.Add(found.Count);
        }

        var processor = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / questions;
        times.Sort();
        return new SearchRound(Reporting.Median.Of(hits), times[questions / 2], times[questions * 99 / 100], times[^1], processor);
    }

    private sealed record SearchRound(double Hits, double P50, double P99, double Most, double Processor);
}
