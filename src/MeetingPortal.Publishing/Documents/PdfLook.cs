using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Outcomes;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Tokens;

namespace MeetingPortal.Publishing.Documents;

/// <summary>Looks into a PDF that an officer sends (ISO 32000): whether it opens, and what keeps people from reading it.</summary>
public static class PdfFindings
{
    /// <summary>A scan has no text on any page; a cover without text is not one, so that some pages are looked at.</summary>
    private const int PagesLookedAt = 10;

    /// <returns>What was found; refused when it is locked with a password or cannot be opened.</returns>
    public static Outcome<FileFindings> Read(Stream content)
    {
        ArgumentNullException.ThrowIfNull(content);
        try
        {
            using var document = PdfDocument.Open(content, new ParsingOptions { UseLenientParsing = true });
            if (document.IsEncrypted)
            {
                return new Refusal(DocumentRefusals.Encrypted);
            }

            var catalog = document.Structure.Catalog.CatalogDictionary;
            return new FileFindings(
                document.NumberOfPages,
                HasText(document),
                document.Structure.Catalog.CatalogDictionary.ContainsKey(NameToken.Create("StructTreeRoot")),
                catalog.ContainsKey(NameToken.Create("Lang")),
                !string.IsNullOrWhiteSpace(document.Information.Title));
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

    private static bool HasText(PdfDocument document)
    {
        for (var number = 1; number <= Math.Min(document.NumberOfPages, PagesLookedAt); number++)
        {
            if (document.GetPage(number).Letters.Any(letter => !string.IsNullOrWhiteSpace(letter.Value)))
            {
                return true;
            }
        }

        return false;
    }
}
