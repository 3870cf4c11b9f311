using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Identifiers;

namespace MeetingPortal.Domain.Files;

/// <summary>Who may ever be given a file's bytes without being asked who they are: everybody or nobody.</summary>
public enum FileArea
{
    Public,

    /// <summary>Notes verbales and letters of nomination.</summary>
    Private,
}

/// <summary>What a file is by its content; its name and what the sender called it count for nothing.</summary>
public enum FileType
{
    Pdf,
    Jpeg,
    Png,

    /// <summary>A Word document (ISO/IEC 29500).</summary>
    Docx,
}

/// <summary>A file that was received. Its bytes lie under their hash in the folder of its area; it is addressed by its id alone.</summary>
public sealed class StoredFile : IMayBelong
{
    public const int NameMaxLength = 200;

    [Audited]
    public required StoredFileId Id { get; init; }

    [Audited]
    public required FileArea Area { get; init; }

    /// <summary>Of the bytes, in lower-case hexadecimal.</summary>
    [Audited]
    public required string Sha256 { get; init; }

    /// <summary>In bytes.</summary>
    [Audited]
    public required long Length { get; init; }

    [Audited]
    public required FileType Type { get; init; }

    /// <summary>What the sender called it, without folders and control characters; shown, never used to find anything.</summary>
    [Personal]
    public required string Name { get; init; }

    [Audited]
    public MeetingId? MeetingId { get; init; }

    [Audited]
    public required DateTimeOffset ReceivedAt { get; init; }

    MissionId? IMayBelong.MissionId => null;
}
