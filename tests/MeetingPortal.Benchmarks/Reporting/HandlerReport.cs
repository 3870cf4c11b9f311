using System.Text.Json;
using MeetingPortal.Benchmarks.Handlers;

namespace MeetingPortal.Benchmarks.Reporting;

/// <summary>Prints the table of the handlers, then one line of JSON for programs.</summary>
internal static class HandlerReport
{
    public static void Print(MachineFacts machine, int rounds, IReadOnlyList<HandlerRow> rows)
    {
        var print = Console.Out;
        print.WriteLine($"{machine.Processor}, {machine.Cores} cores, {machine.System}, {machine.Runtime}");
        print.WriteLine();
        print.WriteLine($"Medians of {rounds} rounds of {HandlerStore.Delegations} delegations of {HandlerStore.People} people");
        print.WriteLine();
        print.WriteLine("| store | operation | writers | handlers/s | bare/s | of bare | p50 ms | p99 ms | bare p50 | bare p99 | processor µs | of bare |");
        print.WriteLine("|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var row in rows)
        {
            print.WriteLine(
                $"| {row.Store} | {row.Name} | {row.Writers} | {row.PerSecond:0} | {row.BarePerSecond:0} | {row.Ratio:0.00} | {row.P50:0.00} | {row.P99:0.00} | {row.BareP50:0.00} | {row.BareP99:0.00} | {row.ProcessorMicroseconds:0} | {row.ProcessorRatio:0.00} |");
        }

        print.WriteLine();
        print.WriteLine($"JSON {JsonSerializer.Serialize(rows)}");
    }
}
