using System.IO.Compression;
using System.Net;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Files;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Pages;
using MeetingPortal.Web.Tests.Publishing;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Meetings;

/// <summary>Export and import through the pages.</summary>
public sealed class ImportPageTests : IAsyncLifetime
{
    private const string Import = "/en/admin/meetings/import";

    private readonly PortalHost _here = new();
    private readonly PortalHost _there = new();
    private HttpClient _administrator = null!;
    private byte[] _folder = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        using var officer = await _here.CopiedAsync();
        _folder = await FolderAsync(officer);
        _administrator = await _there.SignedInAsync(DemonstrationAccount.Administrator, Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _here.DisposeAsync();
        await _there.DisposeAsync();
    }

    [Fact]
    public async Task Import_LookedAtAndConfirmed_MakesTheMeetingInPreparation()
    {
        using var looked = await SendAsync(_folder);
        var page = await looked.ReadPageAsync(Cancellation);

        Assert.Equal(HttpStatusCode.OK, looked.StatusCode);
        Assert.Contains("12MSP", page.Find("#found").Text(), StringComparison.Ordinal);
        Assert.Contains(page.Texts("main dl dd"), text => text is "8");
        Assert.Equal(1, await MeetingsAsync());

        using var confirmed = await _administrator.SubmitAsync(page, "#confirm", Cancellation);
        Assert.Equal("/en/admin/meetings?made=12msp", confirmed.Headers.Location?.OriginalString);
        Assert.Contains("In preparation", (await _administrator.OpenAsync("/en/admin/meetings?made=12msp")).Find("main").Text(), StringComparison.Ordinal);
        using var officer = await _there.OfficerAsync(Cancellation);
        Assert.Equal(_folder, await FolderAsync(officer));

        using var twice = await _administrator.SubmitAsync(page, "#confirm", Cancellation);
        Assert.Contains("This portal has it already.", (await twice.RefusedAsync("Something in the folder is wrong")).Find("#fault").Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_WithAMistake_SaysWhereAndMakesNothing()
    {
        using var answer = await SendAsync(Folders.With(_folder, ("deadlines.yaml", "original: en\nnumber: 3\n")));

        Assert.Equal("deadlines.yaml:2: The key “number” is not known here.", (await answer.RefusedAsync("Something in the folder is wrong")).Find("#fault").Text());
        Assert.Equal(1, await MeetingsAsync());
    }

    [Theory]
    [InlineData("fr", "deadlines.yaml:2: La clé « number » n’est pas connue ici.", "Ce n’est pas un fichier ZIP")]
    [InlineData("ar", "deadlines.yaml:2: المفتاح «number» غير معروف هنا.", "هذا ليس ملف ZIP")]
    public async Task Import_WithAMistake_IsToldInTheLanguageOfThePage(string language, string mistake, string noArchive)
    {
        using var wrong = await SendAsync(Folders.With(_folder, ("deadlines.yaml", "original: en\nnumber: 3\n")), language);
        using var other = await SendAsync("no archive"u8.ToArray(), language);

        Assert.Equal(mistake, (await wrong.ReadPageAsync(Cancellation)).Find("#fault").Text());
        Assert.StartsWith(noArchive, (await other.ReadPageAsync(Cancellation)).Find("#fault").Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_OfMoreThanAFormMayWeighElsewhere_IsReceivedAndLookedInto()
    {
        using var large = new MemoryStream();
        using (var archive = new ZipArchive(large, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("unknown.bin", CompressionLevel.NoCompression).Open();
            entry.Write(new byte[110 * 1024 * 1024]);
        }

        using var answer = await SendAsync(large.ToArray());

        Assert.Equal("unknown.bin: A meeting’s folder has no such file.", (await answer.RefusedAsync("Something in the folder is wrong")).Find("#fault").Text());
    }

    [Fact]
    public async Task Limit_IsSaidAndKept_AndTheExportSaysWhenItIsExceeded()
    {
        await using var host = new PortalHost().Set("Uploads:FolderMegabytes", "1");
        using var administrator = await host.SignedInAsync(DemonstrationAccount.Administrator, Cancellation);
        using var officer = await host.OfficerAsync(Cancellation);
        const string Export = "/en/secretariat/11msp/export";
        var page = await administrator.OpenAsync(Import);

        using var answer = await administrator.UploadAsync(page, "#import", new ChosenFile(new byte[1_100_000], "large.zip", "application/zip"), Cancellation);
        var before = (await officer.OpenAsync(Export)).QuerySelector("#too-large");
        await officer.SendsAsync(bytes: SampleFiles.PdfOf(1_040_000));

        Assert.Contains("At most 1 MB, also when unpacked; each file of a document at most 300 MB.", page.Find("#import").Text(), StringComparison.Ordinal);
        await answer.RefusedAsync("This folder is larger than can be received.");
        Assert.Null(before);
        Assert.Contains("an import takes at most 1 MB", (await officer.OpenAsync(Export)).Find("#too-large").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_OfNoFile_IsRefused()
    {
        using var answer = await _administrator.UploadAsync(await _administrator.OpenAsync(Import), "#import", null, Cancellation);

        await answer.RefusedAsync("Choose");
    }

    [Fact]
    public async Task Confirm_OfAnotherFileOfTheStore_IsRefused()
    {
        using var looked = await SendAsync(_folder);
        var page = await looked.ReadPageAsync(Cancellation);

        using var answer = await _administrator.SubmitAsync(page, "#confirm", Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["folder"] = new string('0', 64) });

        await answer.RefusedAsync("waited too long");
        Assert.Equal(1, await MeetingsAsync());
    }

    private Task<int> MeetingsAsync() => _there.StoreAsync(store => store.Meetings.CountAsync(Cancellation));

    private async Task<HttpResponseMessage> SendAsync(byte[] folder, string language = "en") =>
        await _administrator.UploadAsync(await _administrator.OpenAsync($"/{language}/admin/meetings/import"), "#import", new ChosenFile(folder, "12msp.zip", "application/zip"), Cancellation);

    private static async Task<byte[]> FolderAsync(HttpClient officer)
    {
        var page = await officer.OpenAsync("/en/secretariat/12msp/export");
        using var answer = await officer.GetAsync(new Uri(page.Find("main a[download]").GetAttribute("href")!, UriKind.Relative), Cancellation);
        Assert.Equal(("application/zip", "attachment; filename=12msp.zip; filename*=UTF-8''12msp.zip", "no-store"), (answer.Content.Headers.ContentType?.ToString(), answer.Content.Headers.ContentDisposition?.ToString(), answer.Headers.CacheControl?.ToString()));
        return await answer.Content.ReadAsByteArrayAsync(Cancellation);
    }
}
