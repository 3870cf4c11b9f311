using System.Text.Json;
using MeetingPortal.Benchmarks.Handlers;
using MeetingPortal.Benchmarks.Pages;

namespace MeetingPortal.Benchmarks.Reporting;

/// <summary>Prints the table of the pages, then one line of JSON for programs.</summary>
internal static class PageReport
{
    public static void Print(MachineFacts machine, int rounds, IReadOnlyList<PageRow> rows)
    {
        var print = Console.Out;
        print.WriteLine($"{machine.Processor}, {machine.Cores} cores, {machine.System}, {machine.Runtime}");
        print.WriteLine();
        print.WriteLine($"Medians of {rounds} rounds of {HandlerStore.Delegations} delegations of {HandlerStore.People} people, by the pages of the published portal");
        print.WriteLine();
        print.WriteLine("| browsers | handed in/s | check p50 ms | p99 | hand in p50 ms | p99 |");
        print.WriteLine("|--:|--:|--:|--:|--:|--:|");
        foreach (var row in rows)
        {
            print.WriteLine($"| {row.Browsers} | {row.PerSecond:0} | {row.CheckP50:0.0} | {row.CheckP99:0.0} | {row.HandInP50:0.0} | {row.HandInP99:0.0} |");
        }

        print.WriteLine();
        print.WriteLine($"JSON {JsonSerializer.Serialize(rows)}");
    }
}
