namespace MeetingPortal.Domain.Delegations.Pasting;

/// <summary>Keys of what is wrong with a pasted list of people, beside what can be wrong with any table.</summary>
public static class PastedRefusals
{
    /// <summary>No column holds a name.</summary>
    public const string NoNames = "Refusal_PasteNoNames";

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
