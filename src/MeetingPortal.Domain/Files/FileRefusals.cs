namespace MeetingPortal.Domain.Files;

/// <summary>Keys of the refusals of a file that somebody sends.</summary>
public static class FileRefusals
{
    public const string Missing = "Refusal_FileMissing";
    public const string Empty = "Refusal_FileEmpty";
    public const string TooLarge = "Refusal_FileTooLarge";
    public const string PackageTooLarge = "Refusal_PackageTooLarge";
    public const string SeveralFiles = "Refusal_SeveralFiles";

    /// <summary>It is none of the four types, whatever its name says.</summary>
    public const string OtherType = "Refusal_FileOtherType";

    /// <summary>A Word file of before 2007, or one that is locked with a password.</summary>
    public const string OldWord = "Refusal_FileOldWord";

    /// <summary>It begins as one of the four types does, and cannot be read as such.</summary>
    public const string Broken = "Refusal_FileBroken";

    public const string Macros = "Refusal_FileMacros";

    /// <summary>More pixels than a scanned page has, or a document that unpacks to many times its size or is nested beyond reason.</summary>
    public const string Oversized = "Refusal_FileOversized";
}
