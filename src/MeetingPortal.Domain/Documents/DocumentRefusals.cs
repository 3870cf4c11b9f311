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

    /// <summary>Another file of the same language and type comes out after this one, and would stand in its place.</summary>
    public const string OtherFileScheduled = "Refusal_OtherFileScheduled";
    public const string InstantPassed = "Refusal_InstantPassed";
    public const string ReasonMissing = "Refusal_WithdrawReasonMissing";


    /// <summary>No file of the document is public.</summary>
    public const string NothingToWithdraw = "Refusal_NothingToWithdraw";

    /// <summary>What readers could have had is withdrawn, not removed.</summary>
    public const string FileWasPublic = "Refusal_FileWasPublic";

    /// <summary>Larger than a file of a document may be.</summary>
    public const string FileTooLarge = "Refusal_DocumentFileTooLarge";

    /// <summary>A line among the submitters is the name of no State and no organization that the portal knows.</summary>
    public const string SubmitterUnknown = "Refusal_SubmitterUnknown";

    /// <summary>More files than one drop takes.</summary>
    public const string DropFull = "Refusal_DropFull";

    /// <summary>Somebody else confirmed, changed or removed files of the drop, or a document that they are of.</summary>
    public const string DropChangedMeanwhile = "Refusal_DropChangedMeanwhile";

    /// <summary>A text is longer than its field takes.</summary>
    public const string DropTextLong = "Refusal_DropTextLong";

    /// <summary>A day of issue is none.</summary>
    public const string DropDayWrong = "Refusal_DropDayWrong";

    /// <summary>No file was chosen to be confirmed.</summary>
    public const string NothingChosen = "Refusal_NothingChosen";

    /// <summary>No title was chosen to be taken.</summary>
    public const string NoTitleChosen = "Refusal_NoTitleChosen";

    /// <summary>No other meeting of the portal has a public document of that symbol.</summary>
    public const string NoSuchDocument = "Refusal_NoSuchDocument";

    /// <summary>The meeting lists it already, or it is its own.</summary>
    public const string ListedAlready = "Refusal_ListedAlready";
}
