namespace MeetingPortal.Domain.Delegations.Pasting;

/// <summary>Keys of what is wrong with a pasted list, whole or in one row.</summary>
public static class PastedRefusals
{
    public const string Empty = "Refusal_PasteEmpty";

    public const string TooLong = "Refusal_PasteTooLong";

    /// <summary>No column holds a name.</summary>
    public const string NoNames = "Refusal_PasteNoNames";

    /// <summary>Two columns are said to hold the same.</summary>
    public const string ColumnTwice = "Refusal_PasteColumnTwice";

    /// <summary>No row can be taken, or none says anything new.</summary>
    public const string NothingToTake = "Refusal_PasteNothingToTake";

    public const string ChangedMeanwhile = "Refusal_PasteChangedMeanwhile";

    public const string NameMissing = "Paste_NameMissing";

    public const string TitleMissing = "Paste_TitleMissing";

    public const string RoleUnknown = "Paste_RoleUnknown";

    public const string EmailWrong = "Paste_EmailWrong";

    public const string CellTooLong = "Paste_CellTooLong";

    public const string CellCharacters = "Paste_CellCharacters";

    /// <summary>The same name stands in an earlier row.</summary>
    public const string RowTwice = "Paste_RowTwice";

    /// <summary>More than one person of the delegation has that name.</summary>
    public const string Namesakes = "Paste_Namesakes";
}
