using MeetingPortal.Domain.Audit;

namespace MeetingPortal.Data.Search;

/// <summary>What became of reading a file.</summary>
public enum FileTextState
{
    Read,

    /// <summary>It opens, but has no text: a scan.</summary>
    Empty,

    /// <summary>It could not be read within its bounds of time and memory.</summary>
    Unreadable,
}

/// <summary>The text of a stored file, read once from its bytes; it tells nothing of who may see it.</summary>
public sealed class FileText : IDerivedData
{
    /// <summary>Most characters that are kept; what follows is not searched.</summary>
    public const int MostCharacters = 400_000;

    /// <summary>Of the bytes, in lower-case hexadecimal.</summary>
    [Audited]
    public required string Sha256 { get; init; }

    [Audited]
    public required FileTextState State { get; init; }

    [Audited]
    public required string Text { get; init; }
}
