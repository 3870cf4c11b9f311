using System.Text.RegularExpressions;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Pasting;
using MeetingPortal.Domain.Searching;

namespace MeetingPortal.Domain.Reference.Parties;

/// <summary>A fault of a row.</summary>
/// <param name="Key">Key of the text that says what is wrong.</param>
/// <param name="Cell">What stands in the cell at fault.</param>
public sealed record PartyFault(string Key, string Cell);

/// <summary>A row of a pasted list of parties as the portal understands it.</summary>
/// <param name="State">Null when no State is so called.</param>
/// <param name="Dates">As they would be stored.</param>
public sealed record PastedParty(PastedRow Row, State? State, TreatyDates Dates, PastedVerdict Verdict, IReadOnlyList<PartyFault> Faults)
{
    /// <summary>True when taking the list writes something for this row.</summary>
    public bool IsTaken => Verdict is PastedVerdict.New or PastedVerdict.Changed;
}

/// <summary>
/// A table of States and days, named by its first row, compared with what is stored of a treaty. The same table pasted a second time changes
/// nothing, and an empty cell takes nothing away.
/// </summary>
public sealed partial class PastedParties
{
    private static readonly PartyColumn[] Days = [PartyColumn.SignedOn, PartyColumn.DepositedOn, PartyColumn.InForceOn, PartyColumn.WithdrawnOn];

    private readonly IReadOnlyList<PartyColumn> _columns;

    private PastedParties(PastedRow heading, IReadOnlyList<PastedRow> rows) =>
        (Heading, Rows, _columns) = (heading, rows, [.. heading.Cells.Select(PartyWords.ColumnOf)]);

    /// <summary>The row that names the columns.</summary>
    public PastedRow Heading { get; }

    /// <summary>The rows below it.</summary>
    public IReadOnlyList<PastedRow> Rows { get; }

    /// <summary>Why nothing can be read from it; null when something can.</summary>
    public Refusal? Refusal =>
        !_columns.Contains(PartyColumn.State) ? new Refusal(TreatyRefusals.NoStates)
        : !Days.Any(_columns.Contains) ? new Refusal(TreatyRefusals.NoDays)
        : _columns.Where(column => column != PartyColumn.None).GroupBy(column => column).Any(same => same.Count() > 1) ? new Refusal(TreatyRefusals.ColumnTwice)
        : Rows.Count == 0 ? new Refusal(TableRefusals.Empty)
        : null;

    /// <param name="rows">At least one.</param>
    public static PastedParties Of(IReadOnlyList<PastedRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new PastedParties(rows[0], [.. rows.Skip(1)]);
    }

    /// <param name="states">Known by their names in six languages, short and formal, and by their codes.</param>
    /// <param name="stored">What is stored of the treaty, by the State's code.</param>
    public IReadOnlyList<PastedParty> Against(IReadOnlyList<State> states, IReadOnlyDictionary<string, TreatyDates> stored)
    {
        var named = new Dictionary<string, State>(StringComparer.Ordinal);
        foreach (var state in states)
        {
            foreach (var name in state.Name.Entries.Concat(state.FormalName.Entries).Select(entry => entry.Value.Text).Append(state.Code))
            {
                named.TryAdd(SearchWords.Fold(name), state);
            }
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. Rows.Select(row => Read(row, named, stored, seen))];
    }

    private PastedParty Read(PastedRow row, Dictionary<string, State> named, IReadOnlyDictionary<string, TreatyDates> stored, HashSet<string> seen)
    {
        var faults = new List<PartyFault>();
        var state = StateOf(Cell(row, PartyColumn.State), named, seen, faults);
        var read = new TreatyDates(Day(row, PartyColumn.SignedOn, faults), Day(row, PartyColumn.DepositedOn, faults), Day(row, PartyColumn.InForceOn, faults), Day(row, PartyColumn.WithdrawnOn, faults));
        var before = state is null ? null : stored.GetValueOrDefault(state.Code);
        var dates = before is null ? read : read.Over(before);
        if (state is not null && dates.Refuse() is { } refusal)
        {
            faults.Add(new PartyFault(refusal.Key, string.Empty));
        }

        var verdict = faults.Count > 0 ? PastedVerdict.Faulty
            : dates == (before ?? new TreatyDates()) ? PastedVerdict.Same
            : before is null || before.IsEmpty ? PastedVerdict.New
            : PastedVerdict.Changed;
        return new PastedParty(row, state, dates, verdict, faults);
    }

    private static State? StateOf(string cell, Dictionary<string, State> named, HashSet<string> seen, List<PartyFault> faults)
    {
        var state = named.GetValueOrDefault(SearchWords.Fold(Note().Replace(cell, string.Empty)));
        if (state is null)
        {
            faults.Add(new PartyFault(cell.Length == 0 ? TreatyRefusals.StateMissing : TreatyRefusals.StateUnknown, cell));
        }
        else if (!seen.Add(state.Code))
        {
            faults.Add(new PartyFault(TreatyRefusals.RowTwice, cell));
        }

        return state;
    }

    private DateOnly? Day(PastedRow row, PartyColumn column, List<PartyFault> faults)
    {
        var cell = Cell(row, column);
        if (cell.Length == 0)
        {
            return null;
        }

        if (TypedDay.TryRead(cell, out var day))
        {
            return day;
        }

        faults.Add(new PartyFault(TreatyRefusals.DayWrong, cell));
        return null;
    }

    private string Cell(PastedRow row, PartyColumn column) => Array.IndexOf([.. _columns], column) is >= 0 and var place ? row.Cell(place) : string.Empty;

    /// <summary>Numbers of notes behind a name, as depositaries set them.</summary>
    [GeneratedRegex(@"[\d\s,]+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Note();
}
