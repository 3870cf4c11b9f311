using MeetingPortal.Data.Files.Contents;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Publishing.Documents;

/// <summary>What is seen in a file of a document when it comes.</summary>
/// <param name="Title">The title that the file gives itself; null when it has none.</param>
/// <param name="FirstPage">The text of its first page, or of its beginning where there are no pages; never more than is read for a symbol.</param>
public sealed record FileLook(FileFindings Findings, string? Title, string FirstPage)
{
    /// <returns>Refused when it is no PDF and no Word document, is locked with a password or cannot be opened.</returns>
    public static Outcome<FileLook> At(Stream content, FileType type) => type switch
    {
        FileType.Pdf => PdfLook.At(content),
        FileType.Docx => AtWord(content),
        _ => new Refusal(DocumentRefusals.NoDocumentFile),
    };

    private static FileLook AtWord(Stream content)
    {
        var texts = DocxText.Read(content).Blocks.Select(block => block.Paragraph ?? string.Join(' ', block.Rows!.SelectMany(row => row)));
        return new FileLook(FileFindings.None, Title: null, Cut(string.Join('\n', texts)));
    }

    internal static string Cut(string text) => text.Length > FirstPageReading.MostCharacters ? text[..FirstPageReading.MostCharacters] : text;
}
