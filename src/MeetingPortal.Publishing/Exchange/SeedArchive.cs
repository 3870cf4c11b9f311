using System.IO.Compression;
using System.Text.RegularExpressions;
using MeetingPortal.Data.Files.Contents;
using MeetingPortal.Publishing.Seeding;

namespace MeetingPortal.Publishing.Exchange;

/// <summary>
/// A seed folder in a ZIP file that somebody sent. Its names are compared with those that a folder can have and never become a path; what
/// a file unpacks to is counted while it is read.
/// </summary>
internal sealed partial class SeedArchive : ISeedFiles, IDisposable
{
    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.Ordinal);

    private SeedArchive(ZipArchive archive)
    {
        _archive = archive;
        var files = archive.Entries.Where(entry => !entry.FullName.EndsWith('/') && !IsOfTheMachine(entry.FullName)).ToList();
        var root = RootOf(files);
        foreach (var entry in files)
        {
            var name = entry.FullName[root.Length..];
            if (!FileNames().IsMatch(name) || !_entries.TryAdd(name, entry))
            {
                throw new SeedException(Shown(entry.FullName), SeedRefusals.NoSuchFile);
            }
        }

        Names = [.. _entries.Keys.Order(StringComparer.Ordinal)];
    }

    public IReadOnlyList<string> Names { get; }

    /// <exception cref="SeedException">It is no ZIP file with a meeting's folder.</exception>
    public static SeedArchive Open(Stream content, FolderLimits limits)
    {
        var archive = Archive.OpenOrNull(content, limits.MostBytes, FolderLimits.MostFiles) ?? throw new SeedException(null, SeedRefusals.NoArchive);
        try
        {
            var opened = new SeedArchive(archive);
            return opened.Names.Contains("meeting.yaml", StringComparer.Ordinal) ? opened : throw new SeedException(null, SeedRefusals.MeetingFileMissing);
        }
        catch
        {
            archive.Dispose();
            throw;
        }
    }

    public string Describe(string name) => name;

    public Stream Open(string name) => _entries[name].Open();

    public void Dispose() => _archive.Dispose();

    /// <summary>A folder that was packed with its own name has that name before every file.</summary>
    private static string RootOf(List<ZipArchiveEntry> files)
    {
        var root = files.Find(entry => entry.FullName.EndsWith("/meeting.yaml", StringComparison.Ordinal))?.FullName[..^"meeting.yaml".Length];
        return root is not null && Root().IsMatch(root) && files.TrueForAll(entry => entry.FullName.StartsWith(root, StringComparison.Ordinal)) ? root : string.Empty;
    }

    /// <summary>What file managers add of their own.</summary>
    private static bool IsOfTheMachine(string name) =>
        name.StartsWith("__MACOSX/", StringComparison.Ordinal) || name.EndsWith(".DS_Store", StringComparison.Ordinal) || name.EndsWith("Thumbs.db", StringComparison.Ordinal);

    private static string Shown(string name) => new([.. name.Where(character => !char.IsControl(character)).Take(100)]);

    [GeneratedRegex("^(?:(?:meeting|letter|agenda|programme|deadlines|documents)\\.yaml|parties\\.csv|pages/[a-z0-9-]{1,64}\\.(?:yaml|(?:ar|zh|en|fr|ru|es)\\.md)|files/[0-9a-f]{64}\\.(?:pdf|docx))$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FileNames();

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9 _-]{0,63}/$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Root();
}
