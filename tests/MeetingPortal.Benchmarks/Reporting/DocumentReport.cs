using System.Text.Json;
using MeetingPortal.Benchmarks.Documents;

namespace MeetingPortal.Benchmarks.Reporting;

/// <summary>Prints the table of large files, then one line of JSON for programs.</summary>
internal static class DocumentReport
{
    public static void Print(MachineFacts machine, IReadOnlyList<LargeRow> rows)
    {
        var print = Console.Out;
        print.WriteLine($"{machine.Processor}, {machine.Cores} cores, {machine.System}, {machine.Runtime}");
        print.WriteLine();
        print.WriteLine("| database | | MiB | seconds | resident before, MiB | at most | more |");
        print.WriteLine("|---|---|--:|--:|--:|--:|--:|");
        foreach (var row in rows)
        {
            print.WriteLine($"| {row.Database} | {row.Name} | {row.Megabytes:0} | {row.Seconds:0.0} | {row.Idle:0} | {row.Peak:0} | {row.Growth:0} |");
        }

        print.WriteLine();
        print.WriteLine($"JSON {JsonSerializer.Serialize(rows)}");
    }
}
