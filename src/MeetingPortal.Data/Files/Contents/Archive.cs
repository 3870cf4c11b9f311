using System.IO.Compression;

namespace MeetingPortal.Data.Files.Contents;

/// <summary>A ZIP file of somebody else's, opened only when its directory is bounded and it does not unpack beyond reason.</summary>
public static class Archive
{
    private const int MostRatio = 200;
    private const long SuspiciousFrom = 8L * 1024 * 1024;

    /// <summary>What the directory says of one file, with a name of a meeting's folder.</summary>
    private const int LongestEntry = 256;

    /// <summary>The archive for reading; null when it is none, or one that must not be unpacked. What it says of lengths may be untrue: a reader counts too.</summary>
    /// <param name="content">Can be read from any position; goes with the archive.</param>
    /// <param name="mostUnpacked">Of all its files, in bytes.</param>
    /// <param name="mostEntries">How many files it may have.</param>
    public static ZipArchive? OpenOrNull(Stream content, long mostUnpacked, int mostEntries)
    {
        ArgumentNullException.ThrowIfNull(content);
        ZipArchive? archive = null;
        try
        {
            if (!ZipDirectory.IsBounded(content, (long)mostEntries * LongestEntry))
            {
                return null;
            }

            archive = new ZipArchive(content, ZipArchiveMode.Read);
            if (archive.Entries.Count <= mostEntries && archive.Entries.Sum(entry => entry.Length) <= mostUnpacked && !archive.Entries.Any(IsBomb))
            {
                return archive;
            }
        }
        catch (InvalidDataException)
        {
            // Told as what must not be unpacked is.
        }

        archive?.Dispose();
        return null;
    }

    private static bool IsBomb(ZipArchiveEntry entry) => entry.Length > SuspiciousFrom && entry.Length / Math.Max(1, entry.CompressedLength) > MostRatio;
}
