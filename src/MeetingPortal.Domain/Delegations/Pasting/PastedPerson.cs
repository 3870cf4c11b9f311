using MeetingPortal.Domain.Pasting;

namespace MeetingPortal.Domain.Delegations.Pasting;

/// <summary>A fault of a row.</summary>
/// <param name="Column">The column whose cell is at fault; <see cref="DelegateColumn.None"/> for the whole row.</param>
/// <param name="Key">Key of the text that says what is wrong.</param>
/// <param name="Cell">What stands there.</param>
public sealed record PastedFault(DelegateColumn Column, string Key, string Cell);

/// <summary>A row of a pasted list as the portal understands it.</summary>
/// <param name="Details">As they would be stored; of a faulty row, as far as they can be read.</param>
/// <param name="Member">Who is in the delegation under that name.</param>
/// <param name="Changed">Columns in which the list says something else than the delegation.</param>
/// <param name="IsWholeName">True when nothing in the list showed which part of the name is the family name.</param>
public sealed record PastedPerson(
    PastedRow Row, DelegateDetails Details, DelegationMember? Member, IReadOnlyList<DelegateColumn> Changed, IReadOnlyList<PastedFault> Faults, bool IsWholeName)
{
    public PastedVerdict Verdict => Faults.Count > 0 ? PastedVerdict.Faulty
        : Member is null ? PastedVerdict.New
        : Changed.Count > 0 ? PastedVerdict.Changed
        : PastedVerdict.Same;

    /// <summary>True when taking the list writes something for this row.</summary>
    public bool IsTaken => Verdict is PastedVerdict.New or PastedVerdict.Changed;
}
