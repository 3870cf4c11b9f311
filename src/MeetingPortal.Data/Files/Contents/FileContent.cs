using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Data.Files.Contents;

/// <summary>
/// Says what a file is by its bytes alone. What is taken begins and ends as its type does and holds what a viewer needs; anything else,
/// markup and programs above all, is refused whatever it is called.
/// </summary>
public static class FileContent
{
    private const int HeadLength = 1024;

    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>The file's type, or why it is refused (<see cref="FileRefusals"/>).</summary>
    /// <param name="content">Can be read from any position.</param>
    public static Outcome<FileType> Check(Stream content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var head = ReadAt(content, 0, HeadLength);
        try
        {
            return head switch
            {
                _ when PdfContent.Begins(head) => PdfContent.Check(content),
                [0xFF, 0xD8, 0xFF, ..] => JpegContent.Check(content),
                [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => PngContent.Check(content),
                [0x50, 0x4B, 0x03, 0x04, ..] => DocxContent.Check(content),
                _ when head.AsSpan().StartsWith(OldOffice) => new Refusal(FileRefusals.OldWord),
                _ => new Refusal(FileRefusals.OtherType),
            };
        }
        catch (XmlTooDeepException)
        {
            return new Refusal(FileRefusals.Oversized);
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException or System.Xml.XmlException)
        {
            return new Refusal(FileRefusals.Broken);
        }
    }

    /// <summary>As many bytes as there are from that position, at most <paramref name="most"/>.</summary>
    internal static byte[] ReadAt(Stream content, long position, int most)
    {
        content.Position = Math.Max(0, position);
        var bytes = new byte[most];
        var read = content.ReadAtLeast(bytes, most, throwOnEndOfStream: false);
        return read == most ? bytes : bytes[..read];
    }

    internal static byte[] ReadEnd(Stream content, int most) => ReadAt(content, content.Length - most, most);
}
