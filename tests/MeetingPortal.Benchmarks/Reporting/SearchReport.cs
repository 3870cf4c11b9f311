using System.Text.Json;
using MeetingPortal.Benchmarks.Searching;

namespace MeetingPortal.Benchmarks.Reporting;

/// <summary>Prints the table of the search, then one line of JSON for programs.</summary>
internal static class SearchReport
{
    public static void Print(MachineFacts machine, int documents, IReadOnlyList<SearchRow> rows)
    {
        var print = Console.Out;
        print.WriteLine($"{machine.Processor}, {machine.Cores} cores, {machine.System}, {machine.Runtime}");
        print.WriteLine();
        print.WriteLine($"{documents} documents with a text of {SearchStore.WordsOfAText} words each");
        print.WriteLine();
        print.WriteLine("| store | question | hits | p50 ms | p99 ms | longest | processor ms |");
        print.WriteLine("|---|---|--:|--:|--:|--:|--:|");
        foreach (var row in rows)
        {
            print.WriteLine($"| {row.Store} | {row.Name} | {row.Hits:0} | {row.P50:0.00} | {row.P99:0.0} | {row.Most:0.0} | {row.Processor:0.00} |");
        }

        print.WriteLine();
        print.WriteLine($"JSON {JsonSerializer.Serialize(rows)}");
    }
}
