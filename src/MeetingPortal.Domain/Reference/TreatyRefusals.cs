namespace MeetingPortal.Domain.Reference;

/// <summary>Keys of what can be wrong with a treaty and the days of its States.</summary>
public static class TreatyRefusals
{
    public const string CodeWrong = "Refusal_TreatyCodeWrong";

    /// <summary>A new treaty has the code of one that is there.</summary>
    public const string CodeTaken = "Refusal_TreatyCodeTaken";

    public const string SignedAfterDeposit = "Refusal_TreatySignedAfterDeposit";

    public const string InForceTooEarly = "Refusal_TreatyInForceTooEarly";

    public const string WithdrawnNeverInForce = "Refusal_TreatyWithdrawnNeverInForce";

    public const string WithdrawnTooEarly = "Refusal_TreatyWithdrawnTooEarly";

    /// <summary>No column of a pasted list names States.</summary>
    public const string NoStates = "Refusal_TreatyNoStates";

    /// <summary>No column of a pasted list holds days.</summary>
    public const string NoDays = "Refusal_TreatyNoDays";

    public const string ColumnTwice = "Refusal_TreatyColumnTwice";

    public const string StateMissing = "Treaty_StateMissing";

    public const string StateUnknown = "Treaty_StateUnknown";

    public const string DayWrong = "Treaty_DayWrong";

    /// <summary>The same State stands in an earlier row.</summary>
    public const string RowTwice = "Treaty_RowTwice";
}
