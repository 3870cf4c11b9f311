using System.Text;
using MeetingPortal.Data.Files.Contents;
using MeetingPortal.Data.Search;
using MeetingPortal.Domain.Files;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace MeetingPortal.Publishing.Texts;

/// <summary>Takes the text out of a PDF or a Word document. It bounds what it gives, not what it costs: that is for the process in which it runs.</summary>
public static class TextOfFile
{
    private const int MostPages = 2_000;

    /// <returns>The text, empty when there is none; cut at <see cref="FileText.MostCharacters"/>.</returns>
    public static string Read(Stream content, FileType type)
    {
        var text = new StringBuilder();
        foreach (var part in type == FileType.Pdf ? PagesOf(content) : BlocksOf(content))
        {
            text.Append(part).Append('\n');
            if (text.Length >= FileText.MostCharacters)
            {
                break;
            }
        }

        return Cut(text.ToString());
    }

    private static IEnumerable<string> PagesOf(Stream content)
    {
        using var document = PdfDocument.Open(content, new ParsingOptions { UseLenientParsing = true });
        for (var number = 1; number <= Math.Min(document.NumberOfPages, MostPages); number++)
        {
            yield return ContentOrderTextExtractor.GetText(document.GetPage(number), addDoubleNewline: false);
        }
    }

    private static IEnumerable<string> BlocksOf(Stream content) =>
        DocxText.Read(content).Blocks.Select(block => block.Paragraph ?? string.Join('\n', block.Rows!.Select(row => string.Join('\t', row))));

    /// <summary>Whole characters only, and none that no store keeps.</summary>
    private static string Cut(string text)
    {
        var length = Math.Min(text.Length, FileText.MostCharacters);
        var whole = length > 0 && char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)] : text[..length];
        var clean = new StringBuilder(whole.Length);
        foreach (var rune in whole.EnumerateRunes())
        {
            // Half a pair reads as the replacement character; the end of a C string is refused by PostgreSQL.
            clean.Append(rune.Value == 0 ? " " : rune.ToString());
        }

        return clean.ToString().Trim();
    }
}
