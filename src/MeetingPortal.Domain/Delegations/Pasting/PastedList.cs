using System.ComponentModel.DataAnnotations;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Pasting;
using MeetingPortal.Domain.People;

namespace MeetingPortal.Domain.Delegations.Pasting;

/// <summary>
/// A table of people and what its columns hold, compared with the delegation: who is new, who is there already, what is wrong. The same table
/// pasted a second time changes nothing, for people are known by their names; an empty cell takes nothing away.
/// </summary>
public sealed class PastedList
{
    private const int RowsThatTell = 20;

    private static readonly EmailAddressAttribute Email = new();

    private readonly IReadOnlyList<DelegateColumn> _columns;

    private PastedList(PastedRow? heading, IReadOnlyList<PastedRow> rows, IReadOnlyList<DelegateColumn> columns) => (Heading, Rows, _columns) = (heading, rows, columns);

    /// <summary>The row that names the columns; null when there is none.</summary>
    public PastedRow? Heading { get; }

    /// <summary>The rows of people.</summary>
    public IReadOnlyList<PastedRow> Rows { get; }

    public IReadOnlyList<DelegateColumn> Columns => _columns;

    /// <summary>Why no person can be read from it; null when people can.</summary>
    public Refusal? Refusal =>
        _columns.Where(column => column != DelegateColumn.None).GroupBy(column => column).Any(same => same.Count() > 1) ? new Refusal(TableRefusals.ColumnTwice)
        : _columns.Contains(DelegateColumn.FamilyName) || _columns.Contains(DelegateColumn.FullName) ? null
        : new Refusal(PastedRefusals.NoNames);

    /// <param name="chosen">What the reader said that the columns hold; taken when it is said of as many columns as there are.</param>
    public static PastedList Of(IReadOnlyList<PastedRow> rows, IReadOnlyList<DelegateColumn> chosen)
    {
        var width = rows.Select(row => row.Cells.Count).DefaultIfEmpty(0).Max();
        var named = rows.Count > 0 ? rows[0].Cells.Select(cell => ListWords.ColumnOf(cell) ?? DelegateColumn.None).ToList() : [];
        var isHeading = named.Count(column => column != DelegateColumn.None) > named.Count / 2;
        var people = isHeading ? rows.Skip(1).ToList() : rows;
        var columns = chosen.Count == width ? chosen
            : [.. Enumerable.Range(0, width).Select(column => isHeading ? named.ElementAtOrDefault(column) : Guess(people, column, width))];
        return new PastedList(isHeading ? rows[0] : null, people, columns);
    }

    /// <param name="language">In which new people are written to.</param>
    public IReadOnlyList<PastedPerson> Against(IReadOnlyList<DelegationMember> members, Language language)
    {
        var people = new List<PastedPerson>();
        foreach (var row in Rows)
        {
            var person = Person(row, members, language);
            var isTwice = people.Exists(other => other.Details.IsSamePerson(person.Details));
            people.Add(isTwice ? person with { Faults = [.. person.Faults, new PastedFault(DelegateColumn.None, PastedRefusals.RowTwice, person.Details.Name)] } : person);
        }

        return people;
    }

    private PastedPerson Person(PastedRow row, IReadOnlyList<DelegationMember> members, Language language)
    {
        var faults = new List<PastedFault>();
        var cells = _columns.Select((column, place) => (column, cell: row.Cell(place))).Where(pair => pair.column != DelegateColumn.None && pair.cell.Length > 0)
            .ToDictionary(pair => pair.column, pair => Checked(pair.column, pair.cell, faults));
        var read = Read(cells, faults, language, out var isWhole);
        var known = members.Where(member => member.Details.IsSamePerson(read)).ToList();
        if (read.FamilyName.Length == 0)
        {
            faults.Add(new PastedFault(DelegateColumn.FamilyName, PastedRefusals.NameMissing, string.Empty));
        }
        else if (known.Count > 1)
        {
            faults.Add(new PastedFault(DelegateColumn.None, PastedRefusals.Namesakes, read.Name));
        }

        var member = known is [var one] ? one : null;
        var details = member is null ? read : Merged(member.Details, read, cells);
        if (details.FunctionalTitle.Length == 0)
        {
            faults.Add(new PastedFault(DelegateColumn.FunctionalTitle, PastedRefusals.TitleMissing, string.Empty));
        }

        return new PastedPerson(row, details, member, member is null ? [] : Differences(member.Details, details), faults, isWhole && member is null);
    }

    private static string Checked(DelegateColumn column, string cell, List<PastedFault> faults)
    {
        if (!NameText.TryClean(cell, out var cleaned))
        {
            faults.Add(new PastedFault(column, PastedRefusals.CellCharacters, cell));
            return cell;
        }

        if (cleaned.Length > MostOf(column))
        {
            faults.Add(new PastedFault(column, PastedRefusals.CellTooLong, cell));
        }
        else if (column == DelegateColumn.Email && !Email.IsValid(cleaned))
        {
            faults.Add(new PastedFault(column, PastedRefusals.EmailWrong, cell));
        }

        return cleaned;
    }

    private static DelegateDetails Read(Dictionary<DelegateColumn, string> cells, List<PastedFault> faults, Language language, out bool isWhole)
    {
        var role = DelegateRole.Representative;
        if (cells.TryGetValue(DelegateColumn.Role, out var called))
        {
            role = ListWords.RoleOf(called) ?? role;
            if (ListWords.RoleOf(called) is null)
            {
                faults.Add(new PastedFault(DelegateColumn.Role, PastedRefusals.RoleUnknown, called));
            }
        }

        var name = cells.TryGetValue(DelegateColumn.FamilyName, out var family)
            ? new NameParts(null, cells.GetValueOrDefault(DelegateColumn.GivenNames), family, IsWhole: false)
            : NameParts.Of(cells.GetValueOrDefault(DelegateColumn.FullName) ?? string.Empty);
        isWhole = name.IsWhole;
        return new DelegateDetails
        {
            Role = role,
            Honorific = cells.GetValueOrDefault(DelegateColumn.Honorific) ?? name.Honorific,
            GivenNames = name.GivenNames,
            FamilyName = name.FamilyName,
            FunctionalTitle = cells.GetValueOrDefault(DelegateColumn.FunctionalTitle) ?? string.Empty,
            Institution = cells.GetValueOrDefault(DelegateColumn.Institution),
            City = cells.GetValueOrDefault(DelegateColumn.City),
            Email = cells.GetValueOrDefault(DelegateColumn.Email),
            Language = language,
        };
    }

    /// <summary>Who is known keeps the name as it is stored, and whatever the list does not say.</summary>
    private static DelegateDetails Merged(DelegateDetails stored, DelegateDetails read, Dictionary<DelegateColumn, string> cells) => stored with
    {
        Role = cells.ContainsKey(DelegateColumn.Role) ? read.Role : stored.Role,
        Honorific = read.Honorific ?? stored.Honorific,
        FunctionalTitle = read.FunctionalTitle.Length > 0 ? read.FunctionalTitle : stored.FunctionalTitle,
        Institution = read.Institution ?? stored.Institution,
        City = read.City ?? stored.City,
        Email = read.Email ?? stored.Email,
    };

    private static IReadOnlyList<DelegateColumn> Differences(DelegateDetails stored, DelegateDetails merged)
    {
        (DelegateColumn Column, bool IsOther)[] columns =
        [
            (DelegateColumn.Role, stored.Role != merged.Role),
            (DelegateColumn.Honorific, IsOther(stored.Honorific, merged.Honorific)),
            (DelegateColumn.FunctionalTitle, IsOther(stored.FunctionalTitle, merged.FunctionalTitle)),
            (DelegateColumn.Institution, IsOther(stored.Institution, merged.Institution)),
            (DelegateColumn.City, IsOther(stored.City, merged.City)),
            (DelegateColumn.Email, IsOther(stored.Email, merged.Email)),
        ];
        return [.. columns.Where(column => column.IsOther).Select(column => column.Column)];
    }

    private static bool IsOther(string? one, string? other) => !string.Equals(one, other, StringComparison.Ordinal);

    private static int MostOf(DelegateColumn column) => column switch
    {
        DelegateColumn.Honorific => DelegateDetails.HonorificMaxLength,
        DelegateColumn.FunctionalTitle => DelegateDetails.TitleMaxLength,
        DelegateColumn.Institution or DelegateColumn.City => DelegateDetails.PlaceMaxLength,
        DelegateColumn.Email => DelegateDetails.EmailMaxLength,
        _ => DelegateDetails.NameMaxLength,
    };

    /// <summary>What most of the first cells of a column without a heading are, where that can be seen: an address, a role, a form of address.</summary>
    private static DelegateColumn Guess(IReadOnlyList<PastedRow> rows, int column, int width)
    {
        var cells = rows.Take(RowsThatTell).Select(row => row.Cell(column)).Where(cell => cell.Length > 0).ToList();
        bool Most(Func<string, bool> isSo) => cells.Count(isSo) * 2 > cells.Count;
        return width == 1 ? DelegateColumn.FullName
            : Most(cell => cell.Contains('@', StringComparison.Ordinal)) ? DelegateColumn.Email
            : Most(cell => ListWords.RoleOf(cell) is not null) ? DelegateColumn.Role
            : Most(ListWords.IsHonorific) ? DelegateColumn.Honorific
            : DelegateColumn.None;
    }
}
