using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Data.Files.Contents;

/// <summary>PDF (ISO 32000): its header is the first thing, its cross-reference and its end are the last. It is never opened here, only in the reader's viewer.</summary>
internal static class PdfContent
{
    private const int EndLength = 2048;

    /// <summary>Some programs write a line end or a byte order mark before the header, and viewers pass over it.</summary>
    public static bool Begins(ReadOnlySpan<byte> head) => head.TrimStart("\uFEFF \t\r\n"u8).StartsWith("%PDF-"u8);

    public static Outcome<FileType> Check(Stream content)
    {
        var end = FileContent.ReadEnd(content, EndLength).AsSpan();
        return end.LastIndexOf("%%EOF"u8) >= 0 && end.LastIndexOf("startxref"u8) >= 0 ? FileType.Pdf : new Refusal(FileRefusals.Broken);
    }
}
