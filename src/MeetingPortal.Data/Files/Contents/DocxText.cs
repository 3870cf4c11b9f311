using System.IO.Compression;
using System.Xml;

namespace MeetingPortal.Data.Files.Contents;

/// <summary>A paragraph, or a table as rows of cells; exactly one of the two.</summary>
public sealed record TextBlock(string? Paragraph, IReadOnlyList<IReadOnlyList<string>>? Rows);

/// <summary>
/// The text of a Word document, paragraphs and tables in their order, without layout, pictures, headers and footers. Read as a stream
/// and cut at <see cref="MostCharacters"/>, so that its cost does not depend on what the document unpacks to.
/// </summary>
/// <param name="IsCut">True when there is more than is shown.</param>
public sealed record DocxText(IReadOnlyList<TextBlock> Blocks, bool IsCut)
{
    public const int MostCharacters = 200_000;

    internal const string TypesPart = "[Content_Types].xml";

    internal const string RelationshipsPart = "_rels/.rels";

    private const string Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>The text of a document that <see cref="FileContent"/> has taken.</summary>
    /// <param name="content">Can be read from any position.</param>
    public static DocxText Read(Stream content)
    {
        using var package = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        return Read(MainPart(package) ?? throw new InvalidDataException("The package has no main document."));
    }

    internal static DocxText Read(ZipArchiveEntry main)
    {
        using var part = main.Open();
        using var xml = BoundedXml.Open(part);
        return new DocxTextReader(xml).Read();
    }

    /// <summary>The part that the package's relationships name as its document; some programs do not call it <c>word/document.xml</c>.</summary>
    internal static ZipArchiveEntry? MainPart(ZipArchive package)
    {
        if (package.GetEntry(RelationshipsPart) is not { } relationships)
        {
            return null;
        }

        using var part = relationships.Open();
        using var xml = BoundedXml.Open(part);
        while (xml.Next())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "Relationship" && xml.NamespaceURI is Relationships
                && xml.GetAttribute("Type")?.EndsWith("/officeDocument", StringComparison.Ordinal) == true)
            {
                var target = xml.GetAttribute("Target")?.TrimStart('/');
                return target?.StartsWith("word/", StringComparison.Ordinal) == true ? package.GetEntry(target) : null;
            }
        }

        return null;
    }

    internal static bool DeclaresMacros(ZipArchive package)
    {
        using var part = package.GetEntry(TypesPart)!.Open();
        using var xml = BoundedXml.Open(part);
        while (xml.Next())
        {
            if (xml.GetAttribute("ContentType") is { } type
                && (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }
}
