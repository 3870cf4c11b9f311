using System.IO.Compression;
using System.Net;
using System.Text;
using AngleSharp;
using AngleSharp.Html.Dom;
using MeetingPortal.TestKit.Files;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Caching;

namespace MeetingPortal.Web.Tests.Publishing;

public sealed class BundleTests
{
    private const string Whole = "/11msp/documents/bundle.zip";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Bundle_HoldsTheFilesOfOneLanguageUnpackedAndSaysWhatIsMissing()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        using var reader = host.CreateClient();
        await officer.DecidedAsync(await officer.SendsAsync(language: "fr"), "Publish");
        await officer.DecidedAsync(await officer.SendsAsync(language: "es", bytes: SampleFiles.Pdf("Spanish")), "Publish");

        using var answer = await reader.AskAsync("/fr" + Whole);

        Assert.Equal("application/zip", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("11msp-documents-FR.zip", answer.Content.Headers.ContentDisposition!.FileNameStar ?? answer.Content.Headers.ContentDisposition.FileName);
        Assert.Equal(["fr"], answer.Content.Headers.ContentLanguage);
        Assert.Equal("nosniff", string.Join(';', answer.Headers.GetValues("X-Content-Type-Options")));
        using var zip = await ZipAsync(answer);
        Assert.Equal(["contents.html", "CCM_MSP_2023_1-FR.pdf"], zip.Entries.Select(entry => entry.FullName), StringComparer.Ordinal);
        Assert.Equal(zip.Entries[1].Length, zip.Entries[1].CompressedLength);
        Assert.Equal(SampleFiles.Pdf(DocumentOfficers.Words), await BytesAsync(zip.Entries[1]));
        var contents = await ContentsAsync(zip);
        Assert.Equal(("fr", "ltr"), (contents.DocumentElement.GetAttribute("lang"), contents.DocumentElement.GetAttribute("dir")));
        Assert.Equal("CCM_MSP_2023_1-FR.pdf", contents.Find("main ul a").GetAttribute("href"));
        var missing = contents.QuerySelectorAll("main ul")[1].TextContent;
        Assert.Contains("CCM/MSP/2023/3", missing, StringComparison.Ordinal);
        Assert.Contains("inconnu ici", missing, StringComparison.Ordinal);
        Assert.DoesNotContain("CCM/MSP/2023/1", missing, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/11msp/documents/bundle/2023-09-11.zip", true)]
    [InlineData("/en/11msp/documents/bundle/2023-09-14.zip", false)]
    [InlineData("/en/11msp/documents/bundle/item/adoption-of-agenda.zip", true)]
    [InlineData("/en/11msp/documents/bundle/item/opening.zip", false)]
    public async Task Bundle_OfADayOrAnItem_HoldsItsDocumentsAlone(string address, bool holdsAgenda)
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        using var reader = host.CreateClient();
        await officer.DecidedAsync(await officer.SendsAsync(language: "en"), "Publish");

        using var answer = await reader.AskAsync(address);

        using var zip = await ZipAsync(answer);
        Assert.Equal(holdsAgenda, zip.GetEntry("CCM_MSP_2023_1-EN.pdf") is not null);
        Assert.Contains("Working outline", (await ContentsAsync(zip)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/nomeeting/documents/bundle.zip")]
    [InlineData("/en/11msp/documents/bundle/2023-09-20.zip")]
    [InlineData("/en/11msp/documents/bundle/2023-13-40.zip")]
    [InlineData("/en/11msp/documents/bundle/item/nothing.zip")]
    public async Task Bundle_OfNothing_IsNotFound(string address)
    {
        await using var host = new PortalHost();
        using var reader = host.CreateClient();

        using var answer = await reader.AskAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Bundle_WithAFileBeforeItsInstant_IsAsIfTheFileWereNotThere()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        using var reader = host.CreateClient();
        var before = await BundleAsync(reader);

        var drop = await officer.DropsAsync(DropOfficers.File("CCM_MSP_2023_1-EN.pdf"), DropOfficers.File("CCM_MSP_2023_WP.7-EN.pdf", "b"));
        await officer.ConfirmsAsync(
            drop, ("Input.Files[1].Title", "Paper of Utopia"), ("Input.Files[1].IsTaken", "true"), ("Input.When", "Later"), ("Input.Day", "2023-09-11"), ("Input.Time", "10:00"));
        var waiting = await BundleAsync(reader);
        await officer.SendsAsync(language: "en");
        var undecided = await BundleAsync(reader);
        Registration.MissionClient.MoveMeeting(host, TimeSpan.FromDays(30));
        await host.WithAsync<MeetingPortal.Publishing.Documents.AnnounceDueFiles, int>(due => due.RunAsync(Cancellation));

        Assert.Equal(before, waiting);
        Assert.Equal(before, undecided);
        using var answer = await reader.AskAsync("/en" + Whole);
        using var zip = await ZipAsync(answer);
        Assert.Equal(["contents.html", "CCM_MSP_2023_1-EN.pdf", "CCM_MSP_2023_WP.7-EN.pdf"], zip.Entries.Select(entry => entry.FullName), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Bundle_HoldsNoPrivateDocumentAndNamesNone_AndNoWithdrawnFile()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        using var reader = host.CreateClient();
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Symbols"] = "CCM/MSP/2023/CRP.1", ["Input.Title.Text[en]"] = "Secret paper", ["Input.Audience"] = "StatesParties" };
        using var saved = await officer.SubmitAsync(await officer.OpenAsync(DocumentOfficers.List + "/new"), Officers.EditForm, Cancellation, fields);
        await officer.DecidedAsync(await officer.SendsAsync(saved.Headers.Location!.ToString().Split('?')[0], "en"), "Publish");
        var withdrawn = await officer.SendsAsync(language: "en", bytes: SampleFiles.Pdf("Wrong"));
        await officer.DecidedAsync(withdrawn, "Publish");
        await officer.DecidedAsync(withdrawn, "Withdraw", ("Input.Reason", "A page was missing."));

        using var answer = await reader.AskAsync("/en" + Whole);

        using var zip = await ZipAsync(answer);
        Assert.Equal(["contents.html"], zip.Entries.Select(entry => entry.FullName), StringComparer.Ordinal);
        var text = (await ContentsAsync(zip)).Body!.TextContent;
        Assert.DoesNotContain("CRP.1", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret paper", text, StringComparison.Ordinal);
        Assert.Contains("A page was missing.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bundle_ThatTheReaderHasAlready_IsNotSentAgain()
    {
        await using var host = new PortalHost();
        using var reader = host.CreateClient();
        using var whole = await reader.AskAsync("/en" + Whole);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/en" + Whole) { Headers = { IfNoneMatch = { whole.Headers.ETag! } } };
        using var head = new HttpRequestMessage(HttpMethod.Head, "/en" + Whole);

        using var same = await reader.SendAsync(request, Cancellation);
        using var headers = await reader.SendAsync(head, Cancellation);

        Assert.Equal("public, no-cache", whole.Headers.CacheControl!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Equal((HttpStatusCode.OK, whole.Headers.ETag), (headers.StatusCode, headers.Headers.ETag));
        Assert.Empty(await headers.Content.ReadAsByteArrayAsync(Cancellation));
    }

    [Fact]
    public async Task DocumentsPageAndProgramme_LeadToTheBundlesThatHoldFiles()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        using var reader = host.CreateClient();
        Assert.Null((await reader.GetPageAsync("/en/11msp/documents", Cancellation)).QuerySelector(".bundles"));
        await officer.DecidedAsync(await officer.SendsAsync(language: "fr"), "Publish");

        Assert.Equal(["/fr/11msp/documents/bundle.zip"], await LinksAsync(reader, "/en/11msp/documents", ".bundles a"), StringComparer.Ordinal);
        Assert.Equal(["/fr/11msp/documents/bundle/item/adoption-of-agenda.zip"], await LinksAsync(reader, "/en/11msp/documents?item=adoption-of-agenda", ".bundles a"), StringComparer.Ordinal);
        Assert.Equal(["/fr/11msp/documents/bundle/2023-09-11.zip"], await LinksAsync(reader, "/fr/11msp/programme", ".day-head a[type='application/zip']"), StringComparer.Ordinal);
        Assert.Empty(await LinksAsync(reader, "/en/11msp/programme", ".day-head a[type='application/zip']"));
    }

    [Fact]
    public async Task ManyBundles_AreSlowedDown()
    {
        await using var host = new PortalHost();
        using var reader = host.CreateClient();
        var last = HttpStatusCode.OK;
        for (var count = 0; count < 61; count++)
        {
            using var answer = await reader.AskAsync("/en/11msp/documents/bundle/item/nothing.zip");
            last = answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }

    private static async Task<IEnumerable<string?>> LinksAsync(HttpClient reader, string address, string selector) =>
        (await reader.GetPageAsync(address, Cancellation)).QuerySelectorAll(selector).Select(link => link.GetAttribute("href"));

    private static async Task<(string Bytes, string Mark)> BundleAsync(HttpClient reader)
    {
        using var answer = await reader.AskAsync("/en" + Whole);
        return (Convert.ToHexString(await answer.Content.ReadAsByteArrayAsync(Cancellation)), answer.Headers.ETag!.ToString());
    }

    private static async Task<ZipArchive> ZipAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new ZipArchive(new MemoryStream(await answer.Content.ReadAsByteArrayAsync(Cancellation)));
    }

    private static async Task<byte[]> BytesAsync(ZipArchiveEntry entry)
    {
        await using var from = await entry.OpenAsync(Cancellation);
        using var bytes = new MemoryStream();
        await from.CopyToAsync(bytes, Cancellation);
        return bytes.ToArray();
    }

    private static async Task<IHtmlDocument> ContentsAsync(ZipArchive zip)
    {
        var html = Encoding.UTF8.GetString(await BytesAsync(zip.GetEntry("contents.html")!));
        return (IHtmlDocument)await BrowsingContext.New(Configuration.Default).OpenAsync(answer => answer.Content(html), Cancellation);
    }
}
