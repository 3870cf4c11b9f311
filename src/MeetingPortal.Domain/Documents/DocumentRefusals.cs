namespace MeetingPortal.Domain.Documents;

/// <summary>Keys of the refusals of operations on documents.</summary>
public static class DocumentRefusals
{
    public const string SymbolMissing = "Refusal_SymbolMissing";
    public const string SymbolUnreadable = "Refusal_SymbolUnreadable";

    /// <summary>Another document of the portal has it.</summary>
    public const string SymbolTaken = "Refusal_SymbolTaken";
    public const string TitleMissing = "Refusal_DocumentTitleMissing";
    public const string DocumentChangedMeanwhile = "Refusal_DocumentChangedMeanwhile";

    /// <summary>Only PDF and Word are published.</summary>
    public const string NoDocumentFile = "Refusal_NoDocumentFile";
    public const string Encrypted = "Refusal_FileEncrypted";

    /// <summary>Somebody else decided on the file, or its instant has come.</summary>
    public const string FileDecidedMeanwhile = "Refusal_FileDecidedMeanwhile";
    public const string InstantPassed = "Refusal_InstantPassed";
    public const string ReasonMissing = "Refusal_WithdrawReasonMissing";

    /// <summary>What readers could have had is withdrawn, not removed.</summary>
    public const string FileWasPublic = "Refusal_FileWasPublic";
}
