using System.ComponentModel.DataAnnotations;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Files;
using MeetingPortal.Publishing.Seeding;

namespace MeetingPortal.Web.Uploads;

/// <summary>What a form with a file is for; each has limits of its own.</summary>
public enum UploadOf
{
    /// <summary>A note verbale or a letter.</summary>
    Letter,

    /// <summary>One file of a document.</summary>
    Document,

    /// <summary>Many files of documents at once.</summary>
    Drop,

    /// <summary>A packed folder; whoever unpacks it says what it is.</summary>
    Package,
}

/// <summary>What one form with a file may bring.</summary>
/// <param name="MostRequestBytes">More than a file may have: what comes after a file's limit is read and thrown away, for a browser that is cut off while it sends shows no answer at all.</param>
/// <param name="TooLarge">Key of the refusal of a larger file.</param>
/// <param name="IsPackage">True when the file is not looked into while it comes in.</param>
public sealed record UploadLimit(long MostFileBytes, long MostRequestBytes, int MostFiles, string TooLarge, bool IsPackage = false)
{
    public bool IsOfMany => MostFiles > 1;

    /// <summary>Fields and files; where many files are asked for, those beyond the limit are passed over and named, not a reason to refuse all.</summary>
    public int MostParts => UploadLimits.MostFields + MostFiles + (IsOfMany ? UploadLimits.MostSurplusFiles : 0);
}

/// <summary>Section <c>Uploads</c> of the configuration; checked at start.</summary>
public sealed class UploadOptions
{
    public const string Section = "Uploads";

    private const long Megabyte = 1024 * 1024;

    /// <summary>Of a file of a document, in MiB.</summary>
    [Range(1, 2000)]
    public int DocumentMegabytes { get; set; } = 300;

    /// <summary>Files that are dropped at once.</summary>
    [Range(1, 200)]
    public int DropFiles { get; set; } = 40;

    /// <summary>Of a meeting's folder that is imported, in MiB, packed as well as unpacked. A ZIP file of more than 4 GiB needs extensions that the portal does not read.</summary>
    [Range(1, 4096)]
    public int FolderMegabytes { get; set; } = 4096;

    /// <summary>What an imported folder may hold.</summary>
    public FolderLimits Folder => new(FolderMegabytes * Megabyte, DocumentMegabytes * Megabyte);

    internal UploadLimit Of(UploadOf of) => of switch
    {
        UploadOf.Letter => new UploadLimit(UploadLimits.MostFileBytes, UploadLimits.MostRequestBytes, MostFiles: 1, FileRefusals.TooLarge),
        UploadOf.Package => new UploadLimit(Folder.MostBytes, Folder.MostBytes + UploadLimits.MostRequestBytes, MostFiles: 1, FileRefusals.PackageTooLarge, IsPackage: true),
        _ => new UploadLimit(DocumentMegabytes * Megabyte, UploadLimits.FilesInARequest * DocumentMegabytes * Megabyte, of == UploadOf.Drop ? DropFiles : 1, DocumentRefusals.FileTooLarge),
    };
}
