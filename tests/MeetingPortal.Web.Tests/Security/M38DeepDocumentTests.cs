using MeetingPortal.Data.Files.Contents;
using MeetingPortal.Domain.Files;
using MeetingPortal.TestKit.Files;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Publishing;
using MeetingPortal.Web.Tests.Requests;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>M38: a small Word document whose XML is nested so deep, or whose directory unpacks to so much, that reading it takes the memory of the whole portal.</summary>
public sealed class M38DeepDocumentTests
{
    private const string Types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">{0}<Override PartName=\"/word/document.xml\" ContentType=\"" + SampleFiles.MainType + "\"/></Types>";
    private const string Relationships = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{0}<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
    private const string Document = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>{0}<w:p><w:r><w:t>Note</w:t></w:r></w:p></w:body></w:document>";

    private const int Deep = 140_000;
    private const int MostMemory = 8 * 1024 * 1024;

    public static TheoryData<string> Parts => ["[Content_Types].xml", "_rels/.rels", "word/document.xml"];

    [Theory]
    [MemberData(nameof(Parts))]
    public void M38_PartNestedWithoutEnd_IsRefusedAndCostsLittle(string part) => RefusedAtLittleCost(With(part, Nested(Deep)));

    [Fact]
    public void M38_NestedInWhatIsPassedBy_IsRefusedAndCostsLittle() =>
        RefusedAtLittleCost(With("word/document.xml", $"<w:p><mc:AlternateContent><mc:Fallback>{Nested(Deep)}</mc:Fallback></mc:AlternateContent></w:p>"));

    [Theory]
    [InlineData("[Content_Types].xml")]
    [InlineData("_rels/.rels")]
    public void M38_DirectoryThatUnpacksToMuch_IsRefusedBeforeItIsRead(string part) => RefusedAtLittleCost(With(part, new string(' ', 1024 * 1024)));

    [Theory]
    [MemberData(nameof(Parts))]
    public void M38_PartAsDeepAsDocumentsAre_IsTaken(string part)
    {
        using var content = new MemoryStream(With(part, Nested(200)));

        Assert.Equal(FileType.Docx, FileContent.Check(content).Match(type => type, refusal => throw new InvalidOperationException(refusal.Key)));
    }

    [Fact]
    public async Task M38_NestedDocumentSentByAnybody_ComesBackWithItsReason()
    {
        await using var host = new PortalHost();
        using var visitor = host.CreateClient();

        using var answer = await visitor.RequestAsync(file: new ChosenFile(With("word/document.xml", Nested(Deep)), "note.docx"));

        await answer.RefusedAsync("unpacks to far more");
        Assert.Empty(host.FilesOnDisk());
    }

    private static void RefusedAtLittleCost(byte[] docx)
    {
        using var content = new MemoryStream(docx);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var outcome = FileContent.Check(content);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostMemory);
        Assert.Equal(FileRefusals.Oversized, outcome.Match(type => type.ToString(), refusal => refusal.Key));
    }

    private static string Nested(int levels) => string.Concat(Enumerable.Repeat("<a>", levels)) + string.Concat(Enumerable.Repeat("</a>", levels));

    private static byte[] With(string part, string more) => SampleFiles.Zip(
    [
        .. new[] { ("[Content_Types].xml", Types), ("_rels/.rels", Relationships), ("word/document.xml", Document) }
            .Select(entry => (entry.Item1, SampleFiles.Utf8(entry.Item2.Replace("{0}", string.Equals(entry.Item1, part, StringComparison.Ordinal) ? more : string.Empty, StringComparison.Ordinal)))),
    ]);
}
