using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Pasting;

namespace MeetingPortal.Registration.Pasting;

/// <summary>Reads a table as a spreadsheet or a word processor puts it on the clipboard (cells apart by tabs), or as a file of separated values has it.</summary>
public static class PastedTable
{
    /// <returns>Rows in which something stands; refused when there is none, or more than a table may have.</returns>
    public static Outcome<IReadOnlyList<PastedRow>> Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new Refusal(TableRefusals.Empty);
        }

        if (text.Length > PastedRow.MostCharacters)
        {
            return new Refusal(TableRefusals.TooLong);
        }

        var rows = Rows(text).Take(PastedRow.Most + 2).ToList();
        return rows.Count > PastedRow.Most + 1 || rows.Exists(row => row.Cells.Count > PastedRow.MostCells)
            ? new Refusal(TableRefusals.TooLong)
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
