using System.Text.Json;
using MeetingPortal.Benchmarks.Publishing;

namespace MeetingPortal.Benchmarks.Reporting;

/// <summary>Prints the table of releases and documents pages, then one line of JSON for programs.</summary>
internal static class PublishingReport
{
    public static void Print(MachineFacts machine, IReadOnlyList<PublishingRow> rows)
    {
        var print = Console.Out;
        print.WriteLine($"{machine.Processor}, {machine.Cores} cores, {machine.System}, {machine.Runtime}");
        print.WriteLine();
        print.WriteLine("| store | row | p50 ms | p99 ms | longest | bytes |");
        print.WriteLine("|---|---|--:|--:|--:|--:|");
        foreach (var row in rows)
        {
            print.WriteLine($"| {row.Store} | {row.Name} | {row.P50:0.00} | {row.P99:0.0} | {row.Most:0.0} | {row.Bytes:#,0} |");
        }

        print.WriteLine();
        print.WriteLine($"JSON {JsonSerializer.Serialize(rows)}");
    }
}
