using MeetingPortal.Data.Search;
using MeetingPortal.Data.Sweeping;
using MeetingPortal.Domain.Files;
using MeetingPortal.Publishing.Texts;
using MeetingPortal.TestKit.Files;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MeetingPortal.Web.Tests.Searching;

/// <summary>Texts of files are read in a process of their own, once for the same bytes.</summary>
public sealed class FileTextTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Read_PdfAndDocx_GiveTheirText()
    {
        await using var host = new PortalHost();

        Assert.Equal(new ReadText(FileTextState.Read, "Quite unmistakable"), await ReadAsync(host, SampleFiles.Pdf("Quite unmistakable"), FileType.Pdf));
        Assert.Equal(new ReadText(FileTextState.Read, "议程 مؤتمر"), await ReadAsync(host, SampleFiles.Docx("<w:p><w:r><w:t>议程 مؤتمر</w:t></w:r></w:p>"), FileType.Docx));
        Assert.Equal(FileTextState.Empty, (await ReadAsync(host, SampleFiles.Pdf(" "), FileType.Pdf)).State);
    }

    [Fact]
    public async Task Read_BrokenOrHostileFile_IsUnreadable()
    {
        await using var host = new PortalHost();
        var pageOfItself = System.Text.Encoding.Latin1.GetString(SampleFiles.Pdf()).Replace("/Kids [3 0 R] ", "/Kids [2 0 R] ", StringComparison.Ordinal);

        Assert.Equal(FileTextState.Unreadable, (await ReadAsync(host, "%PDF-1.7 nothing"u8.ToArray(), FileType.Pdf)).State);
        Assert.NotEqual(FileTextState.Read, (await ReadAsync(host, System.Text.Encoding.Latin1.GetBytes(pageOfItself), FileType.Pdf)).State);
        Assert.Equal(FileTextState.Unreadable, (await ReadAsync(host, "PK nothing"u8.ToArray(), FileType.Docx)).State);
    }

    [Fact]
    public async Task Run_SameBytesTwice_AreReadOnceAndTheOfficerIsToldOfAScan()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        await officer.SendsAsync(language: "fr", bytes: SampleFiles.Pdf(" "));
        await officer.SendsAsync(language: "es", bytes: SampleFiles.Pdf(" "));
        var before = await officer.OpenAsync(DocumentOfficers.Agenda);

        await host.TextsReadAsync();

        var after = await officer.OpenAsync(DocumentOfficers.Agenda);
        Assert.Contains("still being read", before.Find("main").TextContent, StringComparison.Ordinal);
        Assert.Contains("No text could be read", after.Find("main").TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await host.StoreAsync(store => store.FileTexts.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Run_RemovedFile_LosesItsTextWithTheNextSweep()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        var file = await officer.SendsAsync();
        await host.TextsReadAsync();

        await officer.DecidedAsync(file, "Remove");
        await host.WithAsync<RowSweeper, int?>(sweeper => sweeper.RunAsync(Cancellation));

        Assert.Equal(0, await host.StoreAsync(store => store.FileTexts.CountAsync(Cancellation)));
    }

    private static Task<ReadText> ReadAsync(PortalHost host, byte[] bytes, FileType type) =>
        host.Services.GetRequiredService<IFileTextReader>().ReadAsync(new MemoryStream(bytes), type, Cancellation);
}
