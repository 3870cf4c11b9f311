using System.IO.Compression;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Data.Files.Contents;

/// <summary>A Word document (ISO/IEC 29500): a package of few parts that does not unpack beyond reason and carries no program.</summary>
internal static class DocxContent
{
    private const int MostEntries = 3_000;
    private const long MostUnpacked = 200L * 1024 * 1024;
    private const long SuspiciousFrom = 8L * 1024 * 1024;
    private const int MostRatio = 100;

    /// <summary>Of the directory, and of the two parts that say what the others are: 1 MiB.</summary>
    private const long MostOfDirectory = 1024 * 1024;

    public static Outcome<FileType> Check(Stream content)
    {
        if (!ZipDirectory.IsBounded(content, MostOfDirectory))
        {
            return new Refusal(FileRefusals.Oversized);
        }

        using var package = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        if (package.GetEntry(DocxText.TypesPart) is not { } types || package.GetEntry(DocxText.RelationshipsPart) is not { } relationships)
        {
            return new Refusal(FileRefusals.OtherType);
        }

        // Before a single part is opened.
        if (IsOversized(package) || types.Length > MostOfDirectory || relationships.Length > MostOfDirectory)
        {
            return new Refusal(FileRefusals.Oversized);
        }

        if (DocxText.MainPart(package) is not { } main)
        {
            return new Refusal(FileRefusals.OtherType);
        }

        if (package.Entries.Any(entry => entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) || DocxText.DeclaresMacros(package))
        {
            return new Refusal(FileRefusals.Macros);
        }

        // What the officer will be shown is read once now: a document that cannot be read is refused while its sender is still here.
        DocxText.Read(main);
        return FileType.Docx;
    }

    private static bool IsOversized(ZipArchive package) =>
        package.Entries.Count > MostEntries || package.Entries.Sum(entry => entry.Length) > MostUnpacked || package.Entries.Any(IsBomb);

    private static bool IsBomb(ZipArchiveEntry entry) => entry.Length > SuspiciousFrom && entry.Length / Math.Max(1, entry.CompressedLength) > MostRatio;
}
