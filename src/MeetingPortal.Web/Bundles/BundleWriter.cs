using System.IO.Compression;
using MeetingPortal.Data.Files;
using MeetingPortal.Publishing.Bundles;
using MeetingPortal.Web.Pages.Shared;

namespace MeetingPortal.Web.Bundles;

/// <summary>
/// Writes a bundle into the answer while it reads the files: nothing is kept, neither in memory nor on the disk. PDF and Word files are
/// packed already and go in as they are.
/// </summary>
public sealed class BundleWriter(IFileStore files, ViewTexts views)
{
    public const string ContentsName = "contents.html";

    private const string View = "/Pages/Public/Bundle/Contents.cshtml";

    /// <summary>The page that says what the bundle holds and what it does not.</summary>
    public Task<string> PageAsync(BundleContents contents, HttpContext http) => views.RenderAsync(http, View, contents);

    /// <summary>A bundle that breaks off was cut off: then a file is missing in the store, or the reader has gone.</summary>
    /// <param name="page">What <see cref="PageAsync"/> gave.</param>
    public async Task WriteAsync(BundleContents contents, string page, Stream target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(contents);
        await using var answer = new HeldWrites(target);
        await using (var zip = await ZipArchive.CreateAsync(answer, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken))
        {
            await AddPageAsync(zip, page, contents.Meeting.Meeting.StartsOn, cancellationToken);
            await AddFilesAsync(zip, contents.Bundle, cancellationToken);
        }

        await answer.FlushAsync(cancellationToken);
    }

    private async Task AddFilesAsync(ZipArchive zip, Bundle bundle, CancellationToken cancellationToken)
    {
        foreach (var file in bundle.Files)
        {
            var entry = zip.CreateEntry(file.Name, CompressionLevel.NoCompression);
            entry.LastWriteTime = file.Stored.ReceivedAt;
            await using var to = await entry.OpenAsync(cancellationToken);
            await using var from = files.OpenRead(file.Stored.Area, file.Stored.Sha256);
            await from.CopyToAsync(to, cancellationToken);
        }
    }

    private static async Task AddPageAsync(ZipArchive zip, string page, DateOnly day, CancellationToken cancellationToken)
    {
        var entry = zip.CreateEntry(ContentsName, CompressionLevel.Optimal);
        entry.LastWriteTime = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
        await using var to = await entry.OpenAsync(cancellationToken);
        await using var writer = new StreamWriter(to, leaveOpen: true);
        await writer.WriteAsync(page.AsMemory(), cancellationToken);
    }
}
