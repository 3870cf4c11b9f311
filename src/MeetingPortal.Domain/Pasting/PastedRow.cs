namespace MeetingPortal.Domain.Pasting;

/// <summary>A row of a pasted table.</summary>
/// <param name="Number">From 1, empty rows not counted.</param>
/// <param name="Source">The row as it was pasted, without its line's end.</param>
/// <param name="Cells">Its cells without spaces at their edges, a line break inside a cell as a space.</param>
public sealed record PastedRow(int Number, string Source, IReadOnlyList<string> Cells)
{
    /// <summary>Rows of a table, the one that names the columns not counted.</summary>
    public const int Most = 200;

    /// <summary>Of a row.</summary>
    public const int MostCells = 30;

    /// <summary>Of the text as it is pasted.</summary>
    public const int MostCharacters = 100_000;

    /// <summary>Empty where the row is shorter.</summary>
    public string Cell(int column) => column < Cells.Count ? Cells[column] : string.Empty;

    /// <summary>Rows as they were pasted, below the one that names the columns, to be mended and pasted again; empty when none is left.</summary>
    public static string Text(PastedRow? heading, IReadOnlyList<PastedRow> left)
    {
        ArgumentNullException.ThrowIfNull(left);
        return left.Count == 0 ? string.Empty : string.Join('\n', (heading is null ? left : left.Prepend(heading)).Select(row => row.Source));
    }
}
