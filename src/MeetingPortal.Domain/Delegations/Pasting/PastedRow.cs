namespace MeetingPortal.Domain.Delegations.Pasting;

/// <summary>A row of a pasted table.</summary>
/// <param name="Number">From 1, empty rows not counted.</param>
/// <param name="Source">The row as it was pasted, without its line's end.</param>
/// <param name="Cells">Its cells without spaces at their edges, a line break inside a cell as a space.</param>
public sealed record PastedRow(int Number, string Source, IReadOnlyList<string> Cells)
{
    /// <summary>Empty where the row is shorter.</summary>
    public string Cell(int column) => column < Cells.Count ? Cells[column] : string.Empty;
}
