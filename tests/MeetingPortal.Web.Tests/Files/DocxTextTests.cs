using System.Text;
using MeetingPortal.Data.Files.Contents;
using MeetingPortal.TestKit.Files;

namespace MeetingPortal.Web.Tests.Files;

public sealed class DocxTextTests
{
    [Fact]
    public void Read_ParagraphsAndTables_ComeInTheirOrder()
    {
        var text = Read(
            Paragraph("The Permanent Mission") + Table(["Name", "Title"], ["Una &lt;b&gt; Example", "Ambassador"]) + Paragraph("Geneva, 21 August 2023"));

        Assert.False(text.IsCut);
        Assert.Equal(3, text.Blocks.Count);
        Assert.Equal("The Permanent Mission", text.Blocks[0].Paragraph);
        Assert.Equal([["Name", "Title"], ["Una <b> Example", "Ambassador"]], text.Blocks[1].Rows!);
        Assert.Equal("Geneva, 21 August 2023", text.Blocks[2].Paragraph);
    }

    [Theory]
    [InlineData("<w:r><w:t xml:space=\"preserve\">one </w:t></w:r><w:r><w:t>two</w:t></w:r>", "one two")]
    [InlineData("<w:r><w:t>one</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t></w:r>", "one\ttwo\nthree")]
    [InlineData("<w:r><w:t>kept</w:t></w:r><w:del><w:r><w:delText>deleted</w:delText></w:r></w:del><w:ins><w:r><w:t>, new</w:t></w:r></w:ins>", "kept, new")]
    [InlineData("<w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink>", "link")]
    [InlineData("<w:r><w:instrText>PAGE</w:instrText><w:t>5</w:t></w:r>", "5")]
    [InlineData("<w:r><mc:AlternateContent><mc:Choice><w:t>once</w:t></mc:Choice><mc:Fallback><w:t>twice</w:t></mc:Fallback></mc:AlternateContent></w:r>", "once")]
    [InlineData("<w:r><w:t>عبد الكريم</w:t></w:r>", "عبد الكريم")]
    public void Read_Runs_BecomeTheTextThatIsSeen(string runs, string expected) =>
        Assert.Equal(expected, Assert.Single(Read($"<w:p>{runs}</w:p>").Blocks).Paragraph);

    [Fact]
    public void Read_EmptyParagraphsAndCells_LeaveNoGapsButCells()
    {
        var text = Read("<w:p/><w:p></w:p>" + Table(["", "Title"]));

        Assert.Equal([["", "Title"]], Assert.Single(text.Blocks).Rows!);
    }

    [Fact]
    public void Read_TableWithinACell_IsTextOfTheCell()
    {
        var text = Read($"<w:tbl><w:tr><w:tc>{Paragraph("outer")}{Table(["inner"])}{Paragraph("end")}</w:tc><w:tc>{Paragraph("next")}</w:tc></w:tr></w:tbl>");

        Assert.Equal([["outer\ninner\nend", "next"]], Assert.Single(text.Blocks).Rows!);
    }

    [Fact]
    public void Read_LongDocument_IsCut()
    {
        var text = Read(string.Concat(Enumerable.Repeat(Paragraph(new string('x', 1000)), 1000)));

        Assert.True(text.IsCut);
        Assert.InRange(text.Blocks.Sum(block => block.Paragraph!.Length), DocxText.MostCharacters - 5000, DocxText.MostCharacters);
    }

    [Fact]
    public void Read_OneEndlessText_CostsNoMoreThanItsCut()
    {
        var docx = SampleFiles.Docx(Paragraph(new string('x', 30_000_000)));
        using var content = new MemoryStream(docx);
        DocxText.Read(content);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var text = DocxText.Read(content);

        Assert.True(text.IsCut);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8 * 1024 * 1024);
    }

    private static string Paragraph(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>";

    private static string Table(params string[][] rows)
    {
        var table = new StringBuilder("<w:tbl>");
        foreach (var row in rows)
        {
            table.Append("<w:tr>").AppendJoin(string.Empty, row.Select(cell => $"<w:tc>{Paragraph(cell)}</w:tc>")).Append("</w:tr>");
        }

        return table.Append("</w:tbl>").ToString();
    }

    private static DocxText Read(string body)
    {
        using var content = new MemoryStream(SampleFiles.Docx(body));
        return DocxText.Read(content);
    }
}
