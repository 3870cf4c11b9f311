using System.Net;
using System.Net.Http.Headers;
using MeetingPortal.TestKit.Files;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Caching;
using MeetingPortal.Web.Tests.Registration;

namespace MeetingPortal.Web.Tests.Publishing;

public sealed class DocumentFileTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FilesWithTheSameFaults_AreSaidToHaveThemOnce()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        using var reader = host.CreateClient();

        await officer.DecidedAsync(await officer.SendsAsync(language: "fr"), "Publish");
        await officer.DecidedAsync(await officer.SendsAsync(language: "es"), "Publish");
        var alike = await reader.GetPageAsync(DocumentOfficers.AgendaPage, Cancellation);
        await officer.DecidedAsync(await officer.SendsAsync(language: "ru", bytes: SampleFiles.Docx("<w:p><w:r><w:t>Text</w:t></w:r></w:p>"), name: "agenda.docx"), "Publish");
        var different = await reader.GetPageAsync(DocumentOfficers.AgendaPage, Cancellation);

        Assert.StartsWith("All files: ", Assert.Single(alike.QuerySelectorAll(".access")).TextContent, StringComparison.Ordinal);
        Assert.Contains("screen readers", alike.Find(".access").TextContent, StringComparison.Ordinal);
        Assert.Contains("screen readers", different.Find(".versions .files .access").TextContent, StringComparison.Ordinal);
        Assert.Null(different.QuerySelector("p.access"));
    }

    [Fact]
    public async Task FileThatIsPublished_IsGivenToEverybodyByTheAddressOfItsDocument()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        using var reader = host.CreateClient();
        var before = await reader.GetPageAsync(DocumentOfficers.AgendaPage, Cancellation);

        var file = await officer.SendsAsync();
        await officer.DecidedAsync(file, "Publish");

        var page = await reader.GetPageAsync(DocumentOfficers.AgendaPage, Cancellation);
        Assert.Null(before.QuerySelector(".versions .files"));
        var link = page.Find(".versions .files a");
        Assert.Equal("fr", link.GetAttribute("hreflang"));
        Assert.EndsWith("/CCM_MSP_2023_1-FR.pdf", link.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("1 page", page.Find(".versions .files").TextContent, StringComparison.Ordinal);
        Assert.Contains("screen readers", page.Find(".versions .files").TextContent, StringComparison.Ordinal);
        using var way = await officer.AskAsync(DocumentOfficers.AgendaPage + "?l=fr");
        Assert.Equal(HttpStatusCode.Redirect, way.StatusCode);
        Assert.Equal(link.GetAttribute("href"), way.Headers.Location!.ToString());
        using var given = await reader.AskAsync(link.GetAttribute("href")!);
        Assert.Equal(SampleFiles.Pdf(DocumentOfficers.Words), await given.Content.ReadAsByteArrayAsync(Cancellation));
        Assert.Equal("application/pdf", given.Content.Headers.ContentType!.MediaType);
        Assert.Equal(["fr"], given.Content.Headers.ContentLanguage);
        Assert.Equal("public, no-cache", given.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task File_AnswersPartsAndWhatTheReaderHasAlready()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        await officer.DecidedAsync(await officer.SendsAsync(), "Publish");
        using var reader = host.CreateClient();
        var address = (await reader.GetPageAsync(DocumentOfficers.AgendaPage, Cancellation)).Find(".versions .files a").GetAttribute("href")!;
        using var whole = await reader.AskAsync(address);

        using var part = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Range = new RangeHeaderValue(0, 3) } };
        using var same = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { whole.Headers.ETag! } } };
        using var partly = await reader.SendAsync(part, Cancellation);
        using var known = await reader.SendAsync(same, Cancellation);

        Assert.Equal(HttpStatusCode.PartialContent, partly.StatusCode);
        Assert.Equal("%PDF", await partly.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
    }

    [Fact]
    public async Task OfficialVersion_TakesThePlaceOfTheAdvanceCopyWhoseAddressLeadsToIt()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        using var reader = host.CreateClient();
        await officer.DecidedAsync(await officer.SendsAsync(stage: "Advance"), "Publish");
        var advance = (await reader.GetPageAsync(DocumentOfficers.AgendaPage, Cancellation)).Find(".versions .files");
        var old = advance.Find("a").GetAttribute("href")!;

        MissionClient.MoveMeeting(host, TimeSpan.FromMinutes(1));
        await officer.DecidedAsync(await officer.SendsAsync(bytes: SampleFiles.Pdf("Official words")), "Publish");

        Assert.Contains("advance copy", advance.TextContent, StringComparison.Ordinal);
        var now = (await reader.GetPageAsync(DocumentOfficers.AgendaPage, Cancellation)).Find(".versions .files");
        Assert.DoesNotContain("advance copy", now.TextContent, StringComparison.Ordinal);
        using var led = await officer.AskAsync(old);
        Assert.Equal(HttpStatusCode.Redirect, led.StatusCode);
        Assert.Equal(now.Find("a").GetAttribute("href"), led.Headers.Location!.ToString());
    }

    [Fact]
    public async Task WithdrawnFile_IsGoneAndItsDocumentSaysWhy()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        using var reader = host.CreateClient();
        var file = await officer.SendsAsync();
        await officer.DecidedAsync(file, "Publish");
        var address = (await reader.GetPageAsync(DocumentOfficers.AgendaPage, Cancellation)).Find(".versions .files a").GetAttribute("href")!;
        using var wordless = await officer.DecidesAsync(await officer.OpenAsync(file), "Withdraw", ("Input.Reason", "  "));
        await wordless.RefusedAsync("Say why, so that readers know.");

        await officer.DecidedAsync(file, "Withdraw", ("Input.Reason", "A page <b>was</b> missing."));

        using var gone = await reader.AskAsync(address);
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.Equal("no-store", gone.Headers.CacheControl!.ToString());
        var page = await reader.GetPageAsync(DocumentOfficers.AgendaPage, Cancellation);
        Assert.Contains("A page <b>was</b> missing.", page.Find(".versions").TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".versions .files"));
    }

    [Fact]
    public async Task FileThatNobodyPublished_MayBeRemoved_OneThatReadersHadMayNot()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        var file = await officer.SendsAsync();
        var opened = await officer.OpenAsync(file);
        await officer.DecidedAsync(file, "Publish");

        using var late = await officer.DecidesAsync(opened, "Remove");
        await late.RefusedAsync("withdraw it instead");
        await officer.DecidedAsync(await officer.SendsAsync(language: "es"), "Remove");

        var rows = (await officer.OpenAsync(DocumentOfficers.Agenda)).QuerySelectorAll("table.staff-table tbody tr");
        Assert.Equal("Français", Assert.Single(rows).Find("th").TextContent.Trim());
    }

    [Fact]
    public async Task TwoOfficers_TheSecondDecisionOnOneFileIsRefused()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        var file = await officer.SendsAsync();
        var opened = await officer.OpenAsync(file);
        await officer.DecidedAsync(file, "Schedule", ("Input.Day", "2023-09-11"), ("Input.Time", "10:00"));

        using var second = await officer.DecidesAsync(opened, "Publish");

        await second.RefusedAsync("Somebody else decided on this file meanwhile");
    }

    [Theory]
    [InlineData("notes.png", "Only PDF files and Word documents are published.")]
    [InlineData("broken.pdf", "cannot be read")]
    public async Task FileThatIsNoDocument_IsRefusedAndWhatWasTypedStays(string name, string message)
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        var bytes = name.EndsWith("png", StringComparison.Ordinal) ? SampleFiles.Png() : [.. SampleFiles.Utf8("%PDF-1.7\nnothing\nstartxref\n99\n%%EOF\n")];

        using var answer = await officer.TrySendAsync(bytes: bytes, name: name, language: "ru", stage: "Advance", issuedOn: "2023-08-30");

        var page = await answer.RefusedAsync(message);
        Assert.Equal("ru", page.Find("#Input_Language option[selected]").GetAttribute("value"));
        Assert.Equal("Advance", page.Find("#Input_Stage option[selected]").GetAttribute("value"));
        Assert.Equal("2023-08-30", page.Find("#Input_IssuedOn").GetAttribute("value"));
    }
}
