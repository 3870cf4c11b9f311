using System.Net;
using System.Text.RegularExpressions;
using MeetingPortal.TestKit.Files;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Caching;
using MeetingPortal.Web.Tests.Guards;
using MeetingPortal.Web.Tests.Publishing;
using MeetingPortal.Web.Tests.Requests;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>M09, M25, M38 and M01 for files of documents: what comes in at the drop and in the form of one file.</summary>
public sealed partial class M09HostileDocumentTests
{
    private const string Megabyte = "1";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("CCM_MSP_2023_1-EN.pdf", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")]
    [InlineData("CCM_MSP_2023_1-EN.docx", "<!DOCTYPE html><script>alert(1)</script>")]
    [InlineData("CCM_MSP_2023_1-EN.html", "<script>alert(1)</script>")]
    [InlineData("CCM_MSP_2023_1-EN.pdf", "%PDF-1.7\nnothing\nstartxref\n99\n%%EOF\n")]
    public async Task M09_DroppedFileThatIsNoDocument_IsNotKeptWhateverItIsCalled(string name, string content)
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);

        var drop = await officer.DropsAsync(new ChosenFile(SampleFiles.Utf8(content), name));

        Assert.Contains("Not taken.", (await officer.OpenAsync(drop)).Find("tbody tr").TextContent, StringComparison.Ordinal);
        Assert.Empty(host.FilesOnDisk());
    }

    [Fact]
    public async Task M09_LimitOfADocument_HoldsInBothForms()
    {
        await using var host = new PortalHost().Set("Uploads:DocumentMegabytes", Megabyte);
        using var officer = await host.OfficerAsync(Cancellation);
        var large = SampleFiles.PdfOf((1024 * 1024) + 1);

        using var one = await officer.TrySendAsync(bytes: large);
        var drop = await officer.DropsAsync(new ChosenFile(large, "CCM_MSP_2023_1-EN.pdf"), new ChosenFile(SampleFiles.PdfOf(1024 * 1024), "CCM_MSP_2023_1-FR.pdf"));

        await one.RefusedAsync("larger than a file of a document may be");
        var rows = (await officer.OpenAsync(drop)).QuerySelectorAll("tbody tr");
        Assert.Contains("larger than a file of a document may be", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("ready", rows[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task M09_DroppedFile_RunsNothingAndIsForOfficersAlone()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        using var nobody = host.CreateClient();
        var drop = await officer.DropsAsync(DropOfficers.File("CCM_MSP_2023_1-EN.pdf"));
        var address = (await officer.OpenAsync(drop)).Find("tbody th a").GetAttribute("href")!;

        using var answer = await officer.AskAsync(address);
        using var refused = await nobody.AskAsync(address);

        Assert.Equal(DropOfficers.File("any").Bytes, await answer.Content.ReadAsByteArrayAsync(Cancellation));
        Assert.Equal("default-src 'none'; frame-ancestors 'self'", string.Join(';', answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);
    }

    [Fact]
    public async Task M01_DropOfOneMeeting_IsUnknownToAnother()
    {
        await using var host = new PortalHost();
        await SecondMeeting.AddAsync(host);
        using var officer = await host.OfficerAsync(Cancellation);
        var drop = await officer.DropsAsync(DropOfficers.File("CCM_MSP_2023_1-EN.pdf"));
        var file = (await officer.OpenAsync(drop)).Find("tbody th a").GetAttribute("href")!;

        var there = await officer.OpenAsync(drop.Replace("/11msp/", $"/{SecondMeeting.Code}/", StringComparison.Ordinal));
        using var bytes = await officer.AskAsync(file.Replace("/11msp/", $"/{SecondMeeting.Code}/", StringComparison.Ordinal));

        Assert.Contains("No file waits here", there.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, bytes.StatusCode);
    }

    [Fact]
    public async Task M38_PageThatUnpacksToGigabytes_IsNotUnpacked()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        var bomb = SampleFiles.PdfBomb(200_000_000);
        var before = GC.GetTotalAllocatedBytes(precise: true);

        using var answer = await officer.TrySendAsync(bytes: bomb);

        Assert.True(GC.GetTotalAllocatedBytes(precise: true) - before < 150_000_000, "The page was unpacked in memory.");
        Assert.True(answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task M38_ManyDroppedFiles_AreSlowedDown()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        var status = HttpStatusCode.OK;
        for (var count = 0; count < 201; count++)
        {
            using var content = new MultipartFormDataContent { { new StringContent("x"), "wrong" } };
            using var answer = await officer.PostAsync(new Uri(DropOfficers.Page, UriKind.Relative), content, Cancellation);
            status = answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, status);
    }

    [Fact]
    public async Task M25_AddressInPlaceOfAFile_IsNeverFetched()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        var page = await officer.OpenAsync(DropOfficers.Page);
        using var content = new MultipartFormDataContent();
        foreach (var field in page.QuerySelectorAll("main form input[type=hidden]"))
        {
            content.Add(new StringContent(field.GetAttribute("value")!), field.GetAttribute("name")!);
        }

        content.Add(new StringContent("https://internal.example/secret.pdf"), "Files");

        using var answer = await officer.PostAsync(new Uri(DropOfficers.Page, UriKind.Relative), content, Cancellation);

        await answer.RefusedAsync("Choose a file");
        Assert.Empty(await host.StoreAsync(store => store.DroppedFiles.ToListAsync(Cancellation)));
    }

    /// <summary>Nothing in the portal asks for an address; what it opens at its start is its own.</summary>
    [Fact]
    public void M25_NoSource_HasAClient() =>
        Assert.Equal(
            ["src/MeetingPortal.Web/Startup/WarmUp.cs"],
            RepositoryFiles.Below("src", ".cs").Where(path => Clients().IsMatch(File.ReadAllText(path))).Select(RepositoryFiles.Relative),
            StringComparer.Ordinal);

    [GeneratedRegex(@"\b(HttpClient|IHttpClientFactory|WebClient|HttpWebRequest|SocketsHttpHandler|TcpClient)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Clients();
}
