using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Data.Files;

/// <summary>
/// Keeps the bytes of files under their SHA-256. Bytes are received first, then kept, and only then is a <see cref="StoredFile"/> row
/// written in the caller's transaction: bytes without a row are removed after a day, a row without bytes cannot come to be.
/// </summary>
public interface IFileStore
{
    /// <summary>Writes a stream to a temporary place while hashing it; refused when it is empty or longer than <paramref name="most"/> bytes.</summary>
    /// <remarks>What comes after the limit is read to its end and thrown away, so that the sender hears the answer.</remarks>
    Task<Outcome<IncomingFile>> ReceiveAsync(Stream content, long most, CancellationToken cancellationToken);

    /// <summary>Moves received bytes to their place, on the disk before this returns; bytes that are there already are kept as they are.</summary>
    void Keep(IncomingFile file, FileArea area);

    /// <summary>The bytes, to be read from any position.</summary>
    /// <exception cref="FileNotFoundException">The store does not hold them.</exception>
    Stream OpenRead(FileArea area, string sha256);

    /// <summary>Hashes of what was kept, or kept again, before that instant.</summary>
    IEnumerable<string> KeptBefore(FileArea area, DateTimeOffset instant);

    /// <summary>Removes bytes, unless they were kept again after that instant.</summary>
    bool RemoveKeptBefore(FileArea area, string sha256, DateTimeOffset instant);

    /// <summary>Removes what was received before that instant and never kept.</summary>
    int RemoveReceivedBefore(DateTimeOffset instant);
}
