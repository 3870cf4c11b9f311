using System.Xml;

namespace MeetingPortal.Data.Files.Contents;

/// <summary>Reads XML that anybody may have written: without entities, not longer and not deeper than a document is. The reader itself knows no limit of depth, and each level costs it memory.</summary>
internal static class BoundedXml
{
    /// <summary>A table within a table within a text box within a table is some seventy levels deep.</summary>
    public const int MostDepth = 256;

    private const long MostCharacters = 16L * 1024 * 1024;

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters };

    public static XmlReader Open(Stream part) => XmlReader.Create(part, Settings);

    /// <summary>Goes to the next node; the only way in which a part is read.</summary>
    /// <exception cref="XmlTooDeepException">It lies deeper than any document's.</exception>
    public static bool Next(this XmlReader xml) => xml.Read() && (xml.Depth <= MostDepth ? true : throw new XmlTooDeepException());
}

/// <summary>A part is nested beyond reason.</summary>
internal sealed class XmlTooDeepException : Exception;
