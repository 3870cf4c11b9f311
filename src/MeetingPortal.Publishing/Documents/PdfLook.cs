using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Outcomes;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Tokens;

namespace MeetingPortal.Publishing.Documents;

/// <summary>Looks into a PDF that an officer sends (ISO 32000): whether it opens, what keeps people from reading it, and what its first page says.</summary>
internal static class PdfLook
{
    /// <summary>A scan has no text on any page; a cover without text is not one, so that some pages are looked at. However many there are, no more are.</summary>
    private const int PagesLookedAt = 10;

    /// <returns>Refused when it is locked with a password or cannot be opened.</returns>
    public static Outcome<FileLook> At(Stream content)
    {
        ArgumentNullException.ThrowIfNull(content);
        try
        {
            using var document = PdfDocument.Open(content, new ParsingOptions { UseLenientParsing = true, FilterProvider = BoundedFilters.Instance });
            if (document.IsEncrypted)
            {
                return new Refusal(DocumentRefusals.Encrypted);
            }

            var catalog = document.Structure.Catalog.CatalogDictionary;
            var (hasText, first) = Texts(document);
            return new FileLook(
                new FileFindings(
                    document.NumberOfPages,
                    hasText,
                    catalog.ContainsKey(NameToken.Create("StructTreeRoot")),
                    catalog.ContainsKey(NameToken.Create("Lang")),
                    !string.IsNullOrWhiteSpace(document.Information.Title)),
                document.Information.Title?.Trim(),
                first);
        }
        catch (PdfDocumentEncryptedException)
        {
            return new Refusal(DocumentRefusals.Encrypted);
        }
#pragma warning disable CA1031 // A reader of foreign files fails in as many ways as files are broken; whichever way, the sender is told.
        catch (Exception)
#pragma warning restore CA1031
        {
            return new Refusal(Domain.Files.FileRefusals.Broken);
        }
    }

    private static (bool HasText, string First) Texts(PdfDocument document)
    {
        var first = string.Empty;
        for (var number = 1; number <= Math.Min(document.NumberOfPages, PagesLookedAt); number++)
        {
            var page = document.GetPage(number);
            if (number == 1)
            {
                first = FileLook.Cut(FromTheTop(page));
            }

            if (page.Letters.Any(letter => !string.IsNullOrWhiteSpace(letter.Value)))
            {
                return (true, first);
            }
        }

        return (false, first);
    }

    /// <summary>Programs write a page in any order; the masthead is what stands highest.</summary>
    private static string FromTheTop(Page page) => string.Join(
        ' ', page.GetWords().OrderByDescending(word => Math.Round(word.BoundingBox.Bottom)).ThenBy(word => word.BoundingBox.Left).Select(word => word.Text));
}
