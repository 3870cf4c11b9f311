using System.Globalization;
using MeetingPortal.Benchmarks.Portal;
using MeetingPortal.Benchmarks.Reporting;

namespace MeetingPortal.Benchmarks.Load;

/// <summary>One row of the table, medians over the rounds.</summary>
/// <param name="Bytes">Of one answer on the wire, headers included.</param>
/// <param name="ProcessorMicroseconds">Processor time of the portal for one answer; hardly depends on what else the machine does.</param>
/// <param name="Ratio">Requests/s beside those of the yardstick in the same round.</param>
/// <param name="ProcessorRatio">The same, as answers for a second of processor time.</param>
internal sealed record LoadRow(
    string Name,
    double RequestsPerSecond,
    double P50Milliseconds,
    double P99Milliseconds,
    int Bytes,
    double ProcessorMicroseconds,
    double? Ratio,
    double? ProcessorRatio,
    string? Yardstick);

/// <param name="IsPinned">Whether portal and wrk had a core each.</param>
/// <param name="LoadedMebibytes">Resident memory after the last round.</param>
internal sealed record LoadResult(bool IsPinned, IReadOnlyList<LoadRow> Rows, double? LoadedMebibytes, double? PeakMebibytes);

/// <summary>Loads every row for some seconds in turn, several rounds, one process.</summary>
internal static class LoadMeasurement
{
    private const int WarmUpSeconds = 1;

    /// <summary>Null when there is no wrk.</summary>
    public static async Task<LoadResult?> RunAsync(PublishedPortal published, string store, BenchmarkOptions options)
    {
        var isPinned = Environment.ProcessorCount >= 2 && Command.Find("taskset") is not null;
        if (await Wrk.FindAsync(store, isPinned ? 1 : null) is not { } wrk)
        {
            Progress.Say("wrk is not installed (Debian: apt-get install wrk): requests per second are not measured.");
            return null;
        }

        var start = new PortalStart(store, Core: isPinned ? 0 : null, HasBenchmarkEndpoints: true);
        await using var portal = await RunningPortal.StartAsync(published, start, StartMeasurement.FirstAddress);
        await portal.ReadyAsync();
        var all = await Workloads.MakeAsync(portal.Wire);
        var rows = all.Where(row => options.Only is null || row.Name.StartsWith(options.Only, StringComparison.Ordinal)).ToList();
        foreach (var row in rows)
        {
            await wrk.LoadAsync(portal.Wire, row, WarmUpSeconds);
        }

        var turns = rows.ToDictionary(row => row.Name, _ => new List<MeasuredTurn>(), StringComparer.Ordinal);
        for (var round = 1; round <= options.Rounds; round++)
        {
            Progress.Say(string.Create(CultureInfo.InvariantCulture, $"Round {round} of {options.Rounds} …"));
            foreach (var row in rows)
            {
                var before = portal.ProcessorTime;
                var turn = await wrk.LoadAsync(portal.Wire, row, options.Seconds);
                turns[row.Name].Add(new MeasuredTurn(turn, (portal.ProcessorTime - before).TotalMicroseconds / turn.Requests));
            }
        }

        var resident = portal.Resident();
        var results = new List<LoadRow>();
        foreach (var row in rows)
        {
            results.Add(ResultOf(row, await BytesAsync(portal.Wire, row), turns));
        }

        return new LoadResult(isPinned, results, resident.Now, resident.Peak);
    }

    private static async Task<int> BytesAsync(Wire wire, Workload row)
    {
        var answer = await wire.AskAsync("GET", row.Path, row.Headers);
        return answer.Status == row.Status ? answer.Bytes : throw new InvalidOperationException($"{row.Name} answered {answer.Status}.");
    }

    private static LoadRow ResultOf(Workload row, int bytes, Dictionary<string, List<MeasuredTurn>> turns)
    {
        var own = turns[row.Name];
        var ready = row.Yardstick is { } yardstick ? turns[yardstick.Name] : null;
        return new LoadRow(
            row.Name,
            Median.Of(own.Select(measured => measured.Turn.RequestsPerSecond)),
            Median.Of(own.Select(measured => measured.Turn.P50Milliseconds)),
            Median.Of(own.Select(measured => measured.Turn.P99Milliseconds)),
            bytes,
            Median.Of(own.Select(measured => measured.ProcessorMicroseconds)),
            ready is null ? null : Median.Of(own.Zip(ready, (page, bare) => page.Turn.RequestsPerSecond / bare.Turn.RequestsPerSecond)),
            ready is null ? null : Median.Of(own.Zip(ready, (page, bare) => bare.ProcessorMicroseconds / page.ProcessorMicroseconds)),
            row.Yardstick?.Name);
    }

    private sealed record MeasuredTurn(Turn Turn, double ProcessorMicroseconds);
}
