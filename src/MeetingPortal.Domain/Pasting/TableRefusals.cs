namespace MeetingPortal.Domain.Pasting;

/// <summary>Keys of what can be wrong with a pasted table whatever it holds.</summary>
public static class TableRefusals
{
    public const string Empty = "Refusal_PasteEmpty";

    public const string TooLong = "Refusal_PasteTooLong";

    /// <summary>Two columns are said to hold the same.</summary>
    public const string ColumnTwice = "Refusal_PasteColumnTwice";

    /// <summary>No row can be taken, or none says anything new.</summary>
    public const string NothingToTake = "Refusal_PasteNothingToTake";

    /// <summary>What was pasted, or that with which it was compared, is not what was shown.</summary>
    public const string ChangedMeanwhile = "Refusal_PasteChangedMeanwhile";
}
