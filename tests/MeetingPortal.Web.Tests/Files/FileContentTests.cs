using System.Text;
using MeetingPortal.Data.Files.Contents;
using MeetingPortal.Domain.Files;
using MeetingPortal.TestKit.Files;

namespace MeetingPortal.Web.Tests.Files;

public sealed class FileContentTests
{
    private static readonly byte[] Picture = SampleFiles.Png();

    public static TheoryData<string, byte[], FileType> Good => new()
    {
        { "pdf", SampleFiles.Pdf(), FileType.Pdf },
        { "pdf after a byte order mark", [0xEF, 0xBB, 0xBF, .. SampleFiles.Pdf()], FileType.Pdf },
        { "pdf after a line end", [.. "\r\n"u8, .. SampleFiles.Pdf()], FileType.Pdf },
        { "pdf of 20 MiB", SampleFiles.PdfOf(20 * 1024 * 1024), FileType.Pdf },
        { "png", Picture, FileType.Png },
        { "png of a page at 600 dpi", SampleFiles.Png(4960, 7016), FileType.Png },
        { "jpeg", SampleFiles.Jpeg(), FileType.Jpeg },
        { "jpeg of a page at 600 dpi", SampleFiles.Jpeg(4960, 7016), FileType.Jpeg },
        { "jpeg with more after its end", [.. SampleFiles.Jpeg(), .. new byte[50_000]], FileType.Jpeg },
        { "docx", SampleFiles.Docx(), FileType.Docx },
        { "docx whose document has another name", SampleFiles.Docx(main: "word/document2.xml"), FileType.Docx },
        { "docx with pictures", SampleFiles.Docx(more: ("word/media/image1.png", Picture)), FileType.Docx },
    };

    public static TheoryData<string, byte[], string> Bad => new()
    {
        { "svg", SampleFiles.Utf8("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"), FileRefusals.OtherType },
        { "html", SampleFiles.Utf8("<!DOCTYPE html><script>alert(1)</script>"), FileRefusals.OtherType },
        { "html that names a pdf", SampleFiles.Utf8("<script>alert(1)</script>%PDF-1.7 startxref %%EOF"), FileRefusals.OtherType },
        { "script", SampleFiles.Utf8("alert(1)"), FileRefusals.OtherType },
        { "program of Windows", [.. "MZ"u8, .. new byte[500]], FileRefusals.OtherType },
        { "program of Linux", [0x7F, .. "ELF"u8, .. new byte[500]], FileRefusals.OtherType },
        { "gif", [.. "GIF89a"u8, .. new byte[50]], FileRefusals.OtherType },
        { "text", SampleFiles.Utf8("Note verbale"), FileRefusals.OtherType },
        { "zip", SampleFiles.Zip(("note.txt", Picture)), FileRefusals.OtherType },
        { "empty zip", SampleFiles.Zip(), FileRefusals.OtherType },
        { "zip with a docx's names alone", SampleFiles.Zip(("[Content_Types].xml", Picture), ("word/document.xml", Picture)), FileRefusals.OtherType },
        { "xlsx", SampleFiles.Docx(main: "xl/workbook.xml"), FileRefusals.OtherType },
        { "old Word", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[500]], FileRefusals.OldWord },
        { "one byte", [0x25], FileRefusals.OtherType },
        { "pdf without its end", SampleFiles.Pdf()[..300], FileRefusals.Broken },
        { "pdf's header alone", SampleFiles.Utf8("%PDF-1.7"), FileRefusals.Broken },
        { "png cut off", Picture[..^20], FileRefusals.Broken },
        { "png's header alone", Picture[..8], FileRefusals.Broken },
        { "png without data", [.. Picture[..33], .. Picture[^12..]], FileRefusals.Broken },
        { "png of no size", SampleFiles.Png(0, 5), FileRefusals.Broken },
        { "png bomb", SampleFiles.Png(60_000, 60_000), FileRefusals.Oversized },
        { "png with the longest line", SampleFiles.Png(uint.MaxValue, 1), FileRefusals.Oversized },
        { "jpeg cut off", SampleFiles.Jpeg()[..^2], FileRefusals.Broken },
        { "jpeg's header alone", [0xFF, 0xD8, 0xFF, 0xE0], FileRefusals.Broken },
        { "jpeg of no size", SampleFiles.Jpeg(0, 0), FileRefusals.Broken },
        { "jpeg bomb", SampleFiles.Jpeg(65_000, 65_000), FileRefusals.Oversized },
        { "zip cut off", SampleFiles.Docx()[..200], FileRefusals.Broken },
        { "docx with macros", SampleFiles.Docx(more: ("word/vbaProject.bin", Picture)), FileRefusals.Macros },
        { "docm", SampleFiles.Docx(mainType: "application/vnd.ms-word.document.macroEnabled.main+xml"), FileRefusals.Macros },
        { "docx that is no document", SampleFiles.Docx("</w:body></w:document><!-- "), FileRefusals.Broken },
        { "docx with an entity", WithEntity(), FileRefusals.Broken },
        { "zip bomb", SampleFiles.Docx(more: ("word/media/image1.png", new byte[40_000_000])), FileRefusals.Oversized },
        { "zip of too many parts", SampleFiles.Docx(more: [.. Enumerable.Range(0, 4_000).Select(number => ($"word/{number}", Array.Empty<byte>()))]), FileRefusals.Oversized },
        { "zip of very many parts", SampleFiles.Zip([.. Enumerable.Range(0, 30_000).Select(number => ($"{number}", Array.Empty<byte>()))]), FileRefusals.Oversized },
    };

    [Theory]
    [MemberData(nameof(Good), DisableDiscoveryEnumeration = true)]
    public void Check_WhatItIs_IsTaken(string name, byte[] bytes, FileType type)
    {
        using var content = new MemoryStream(bytes);

        Assert.Equal((name, type.ToString()), (name, FileContent.Check(content).Match(found => found.ToString(), refusal => refusal.Key)));
    }

    [Theory]
    [MemberData(nameof(Bad), DisableDiscoveryEnumeration = true)]
    public void Check_AnythingElse_IsRefusedWithItsReason(string name, byte[] bytes, string refusal)
    {
        using var content = new MemoryStream(bytes);

        Assert.Equal((name, refusal), (name, FileContent.Check(content).Match(found => found.ToString(), refused => refused.Key)));
    }

    [Fact]
    public void Check_EveryPrefixOfAGoodFile_IsRefusedOrTakenButNeverThrows()
    {
        foreach (var file in new[] { SampleFiles.Pdf(), Picture, SampleFiles.Jpeg(), SampleFiles.Docx() })
        {
            for (var length = 0; length < file.Length; length++)
            {
                using var content = new MemoryStream(file[..length]);
                FileContent.Check(content);
            }
        }
    }

    private static byte[] WithEntity()
    {
        const string Hostile = "<!DOCTYPE d [<!ENTITY e \"x\">]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>&e;</w:body></w:document>";
        var types = $"<Types><Override ContentType=\"{SampleFiles.MainType}\"/></Types>";
        const string Relationships = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
        return SampleFiles.Zip(("[Content_Types].xml", Encoding.UTF8.GetBytes(types)), ("_rels/.rels", Encoding.UTF8.GetBytes(Relationships)), ("word/document.xml", Encoding.UTF8.GetBytes(Hostile)));
    }
}
