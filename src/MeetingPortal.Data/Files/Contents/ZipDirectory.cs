using System.Buffers.Binary;

namespace MeetingPortal.Data.Files.Contents;

/// <summary>
/// Looks at the size of a ZIP file's directory before it is read: the reader makes an object of every entry it finds, and a file of
/// 20 MiB has room for hundreds of thousands. Both the count and the offset may lie, so the room they leave is measured.
/// </summary>
internal static class ZipDirectory
{
    private const int EndRecord = 22;
    private const int LongestComment = 65_535;

    /// <param name="most">Of the directory, in bytes.</param>
    public static bool IsBounded(Stream content, long most)
    {
        var tail = FileContent.ReadEnd(content, (int)Math.Min(content.Length, EndRecord + LongestComment));
        var at = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (at < 0 || at + EndRecord > tail.Length)
        {
            throw new InvalidDataException("There is no end of a central directory.");
        }

        var position = content.Length - tail.Length + at;
        var start = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at + 16));
        return start <= position && position - start <= most;
    }
}
