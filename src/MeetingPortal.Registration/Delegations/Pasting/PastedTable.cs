using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using MeetingPortal.Domain.Delegations.Pasting;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Registration.Delegations.Pasting;

/// <summary>Reads a table as a spreadsheet or a word processor puts it on the clipboard (cells apart by tabs), or as a file of separated values has it.</summary>
public static class PastedTable
{
    /// <returns>Rows in which something stands; refused when there is none, or more than <see cref="PastedList"/> takes.</returns>
    public static Outcome<IReadOnlyList<PastedRow>> Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new Refusal(PastedRefusals.Empty);
        }

        if (text.Length > PastedList.MostCharacters)
        {
            return new Refusal(PastedRefusals.TooLong);
        }

        var rows = Rows(text).Take(PastedList.MostRows + 2).ToList();
        return rows.Count > PastedList.MostRows + 1 || rows.Exists(row => row.Cells.Count > PastedList.MostColumns)
            ? new Refusal(PastedRefusals.TooLong)
            : rows;
    }

    private static IEnumerable<PastedRow> Rows(string text)
    {
        using var parser = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = text.Contains('\t', StringComparison.Ordinal) ? "\t" : text.Contains(';', StringComparison.Ordinal) ? ";" : ",",
            BadDataFound = null,
        });
        var number = 0;
        while (parser.Read())
        {
            var cells = (parser.Record ?? []).Select(OneLine).ToList();
            if (cells.Exists(cell => cell.Length > 0))
            {
                yield return new PastedRow(++number, parser.RawRecord.TrimEnd('\r', '\n'), cells);
            }
        }
    }

    private static string OneLine(string cell) => string.Join(' ', cell.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
