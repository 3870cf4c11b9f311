using Xunit;

namespace MeetingPortal.Domain.Tests.Documents;

/// <summary>The table of real symbols, each with the parse that people agreed on.</summary>
internal static class RealSymbols
{
    public static readonly IReadOnlyList<string[]> Rows = Read();

    public static IEnumerable<string> AsIssued => Rows.Select(row => row[0]);

    public static TheoryData<string, string, string, string, string, string, string> Theory()
    {
        var theory = new TheoryData<string, string, string, string, string, string, string>();
        foreach (var row in Rows)
        {
            theory.Add(row[0], row[1], row[2], row[3], row[4], row[5], row[6]);
        }

        return theory;
    }

    private static List<string[]> Read()
    {
        using var table = new StreamReader(typeof(RealSymbols).Assembly.GetManifestResourceStream("symbols.tsv")!);
        return [.. table.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split('\t'))];
    }
}
