using System.Text.Json;
using MeetingPortal.Benchmarks.Load;
using MeetingPortal.Benchmarks.Portal;

namespace MeetingPortal.Benchmarks.Reporting;

/// <summary>Everything one run found.</summary>
internal sealed record BenchmarkResult(MachineFacts Machine, int SecondsPerTurn, int Rounds, StartResult Start, LoadResult? Load);

/// <summary>Prints a table for people, then one line of JSON for programs.</summary>
internal static class Report
{
    public static void Print(BenchmarkResult result)
    {
        var print = Console.Out;
        print.WriteLine($"{result.Machine.Processor}, {result.Machine.Cores} cores, {result.Machine.System}, {result.Machine.Runtime}");
        print.WriteLine();
        if (result.Load is { } load)
        {
            print.WriteLine($"Medians of {result.Rounds} rounds, {result.SecondsPerTurn} s a turn, 64 connections, "
                + (load.IsPinned ? "portal and wrk on a core each" : "portal and wrk on the same cores"));
            print.WriteLine();
            Print(print, load.Rows);
            print.WriteLine();
        }

        var starts = result.Start.ExistingStore;
        print.WriteLine("| process start to the first 200 | ms | processor ms |");
        print.WriteLine("|--------------------------------|---:|-------------:|");
        print.WriteLine($"| store exists, median of {starts.Count} | {Median.Of(starts.Select(start => start.Milliseconds)):0} | {Median.Of(starts.Select(start => start.ProcessorMilliseconds)):0} |");
        print.WriteLine($"| store exists, fastest | {starts.Min(start => start.Milliseconds):0} | {starts.Min(start => start.ProcessorMilliseconds):0} |");
        print.WriteLine($"| empty folder, once | {result.Start.EmptyFolder.Milliseconds:0} | {result.Start.EmptyFolder.ProcessorMilliseconds:0} |");
        print.WriteLine();
        print.WriteLine("| resident memory | MiB |");
        print.WriteLine("|-----------------|----:|");
        print.WriteLine($"| idle, warm, one page asked for | {result.Start.IdleMebibytes:0} |");
        print.WriteLine($"| after the load | {result.Load?.LoadedMebibytes:0} |");
        print.WriteLine($"| under load, at most | {result.Load?.PeakMebibytes:0} |");
        print.WriteLine();
        print.WriteLine($"JSON {JsonSerializer.Serialize(result)}");
    }

    private static void Print(TextWriter print, IReadOnlyList<LoadRow> rows)
    {
        var width = rows.Max(row => row.Name.Length);
        print.WriteLine($"| {"row".PadRight(width)} | requests/s | of ready | p50 ms | p99 ms |  bytes | processor µs | of ready |");
        print.WriteLine($"|{new string('-', width + 2)}|-----------:|---------:|-------:|-------:|-------:|-------------:|---------:|");
        foreach (var row in rows)
        {
            print.WriteLine(
                $"| {row.Name.PadRight(width)} | {row.RequestsPerSecond,10:0} | {row.Ratio,8:0.00} | {row.P50Milliseconds,6:0.00} | {row.P99Milliseconds,6:0.00} "
                + $"| {row.Bytes,6} | {row.ProcessorMicroseconds,12:0.0} | {row.ProcessorRatio,8:0.00} |");
        }
    }
}
