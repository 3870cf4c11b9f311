using MeetingPortal.Data.Files;
using MeetingPortal.Data.Files.Contents;
using MeetingPortal.Domain.Files;

namespace MeetingPortal.Web.Files;

/// <summary>A private file as the partial <c>_PrivateFile</c> shows it; the page carries <see cref="ShowsFilesAttribute"/>.</summary>
/// <param name="Address">Where its bytes are, for whoever looks at the page.</param>
/// <param name="TextAddress">The page with the text of a Word document.</param>
/// <param name="Text">The text of a Word document; null for other types.</param>
public sealed record PrivateFileView(string Name, FileType Type, long Length, string Address, string TextAddress, DocxText? Text)
{
    public string DownloadAddress => Address + "?download=true";

    /// <summary>Where the file alone is shown.</summary>
    public string OwnAddress => Type == FileType.Docx ? TextAddress : Address;
}

/// <summary>Makes views of private files.</summary>
public sealed class PrivateFileViews(IFileStore files)
{
    /// <param name="address">From <c>SecretariatLinks.File</c> or <c>MissionLinks.File</c>.</param>
    public PrivateFileView Of(StoredFile file, string address)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new PrivateFileView(file.Name, file.Type, file.Length, address, address + "/text", file.Type == FileType.Docx ? TextOf(file) : null);
    }

    private DocxText TextOf(StoredFile file)
    {
        using var content = files.OpenRead(file.Area, file.Sha256);
        return DocxText.Read(content);
    }
}
