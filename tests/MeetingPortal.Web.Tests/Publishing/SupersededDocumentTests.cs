using System.IO.Compression;
using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using MeetingPortal.Domain.Languages;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Api;
using MeetingPortal.Web.Tests.Caching;
using MeetingPortal.Web.Tests.Meetings;
using MeetingPortal.Web.Tests.Pages;
using MeetingPortal.Web.Tests.Searching;

namespace MeetingPortal.Web.Tests.Publishing;

/// <summary>A revision replaces a paper: wherever both stand it is said of the one that is replaced, and the official text is the one that stands, of the meeting's own.</summary>
public sealed class SupersededDocumentTests
{
    private const string Agenda = "CCM/MSP/2023/1";
    private const string Revision = "CCM/MSP/2023/1/Rev.1";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SupersededDocument_IsSaidToBeInListBundleAndInterface_AndAtAMeetingThatListsIt()
    {
        await using var host = new PortalHost();
        using var officer = await host.CopiedAsync();
        using var reader = host.CreateClient();
        await officer.ListsAsync("12msp", Agenda);
        await officer.OpensAsync("12msp");
        await officer.DecidedAsync(await officer.SendsAsync(language: "en"), "Publish");
        Assert.Empty((await reader.GetPageAsync("/en/12msp/documents", Cancellation)).QuerySelectorAll(".superseded"));

        await ReviseAsync(officer);

        foreach (var language in Language.All)
        {
            foreach (var meeting in new[] { "11msp", "12msp" })
            {
                var said = (await reader.GetPageAsync($"/{language}/{meeting}/documents", Cancellation)).QuerySelectorAll("table.documents .superseded");
                Assert.Equal($"{Reading.Words("Document_Superseded", language)} {Revision}", Assert.Single(said).Text());
                Assert.Equal($"/{language}/d/{Revision}", said[0].QuerySelector("a")!.GetAttribute("href"));
                Assert.Contains(Agenda, said[0].Closest("tr")!.QuerySelector(".symbol a")!.TextContent, StringComparison.Ordinal);
            }

            // Held in English, missing in the others; the revision is missing in all.
            var rows = (await ContentsAsync(reader, language)).QuerySelectorAll("main li").Where(row => row.TextContent.Contains(Reading.Words("Document_Superseded", language), StringComparison.Ordinal)).ToList();
            Assert.Equal(Agenda, Assert.Single(rows).QuerySelector("a")!.TextContent);
            Assert.Equal($"https://portal.example/{language}/d/{Revision}", rows[0].QuerySelector("strong + a")!.GetAttribute("href"));
        }

        var documents = (await reader.JsonAsync(ApiClient.Meeting + "/documents")).GetProperty("documents");
        Assert.Equal(Revision, documents.One(document => document.GetProperty("symbols")[0].ValueEquals(Agenda)).Text("supersededBy"));
        Assert.False(documents.One(document => document.GetProperty("symbols")[0].ValueEquals(Revision)).Has("supersededBy"));
        Assert.Contains(Revision, (await reader.GetPageAsync($"/en/d/{Agenda}", Cancellation)).Find(".note.warn").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OutlineNotice_NamesTheRevisionThatStands()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        await ReviseAsync(officer);

        Assert.Equal(Reading.Words("Outline_Notice", Language.English, Revision), (await officer.OpenAsync("/en/11msp/agenda")).Find("main .note.outline strong").Text());
        Assert.Contains(Revision, (await officer.JsonAsync(ApiClient.Meeting + "/agenda")).Text("outlineNotice", "en", "text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OutlineNotice_WithAnotherMeetingsAgendaListed_DoesNotTakeItForItsOwn()
    {
        await using var host = new PortalHost();
        using var officer = await host.CopiedAsync();
        await officer.ListsAsync("12msp", Agenda);
        await officer.ListsAsync("12msp", "CCM/MSP/2023/3");
        foreach (var kind in new[] { "agenda", "programme" })
        {
            using var released = await officer.SubmitAsync(
                await officer.OpenAsync($"/en/secretariat/12msp/{kind}/{kind}/release"), Officers.EditForm, Cancellation,
                new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Sentence[en]"] = "It is there." });
            Assert.Equal(HttpStatusCode.Redirect, released.StatusCode);
        }

        await host.IndexedAsync();
        var none = Reading.Words("Outline_NoticeWithoutSymbol", Language.English);

        foreach (var kind in new[] { "agenda", "programme" })
        {
            Assert.Equal(none, (await officer.OpenAsync($"/en/12msp/{kind}")).Find("main .note.outline strong").Text());
            Assert.Equal(none, (await officer.JsonAsync($"/api/v1/meetings/12msp/{kind}")).Text("outlineNotice", "en", "text"));
            Assert.Equal(none, (await officer.OpenAsync($"/en/secretariat/12msp/{kind}/{kind}/preview")).Find("main .note.outline strong").Text());
        }

        Assert.All((await officer.JsonAsync("/api/v1/meetings/12msp/releases")).GetProperty("releases").EnumerateArray().Where(release => release.Has("outlineNotice")), release => Assert.Equal(none, release.Text("outlineNotice", "en", "text")));
        Assert.Contains($"<subtitle type=\"text\">{none}", await TextAsync(officer, "/en/12msp/agenda/opening/updates.atom"), StringComparison.Ordinal);
        Assert.DoesNotContain(Agenda[..^1], (await TextAsync(officer, "/en/12msp/programme.ics")).Replace("\r\n ", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        var hits = (await officer.OpenAsync("/en/12msp/search?q=opening")).Find(".hits").Text();
        Assert.Contains(none, hits, StringComparison.Ordinal);
        Assert.DoesNotContain("not CCM", hits, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RevisionThatReadersMayNotKnow_SupersedesNothing()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        await ReviseAsync(officer, audience: "StatesParties");

        Assert.Empty((await officer.OpenAsync("/en/11msp/documents")).QuerySelectorAll(".superseded"));
        Assert.Null((await officer.OpenAsync($"/en/d/{Agenda}")).QuerySelector(".note.warn"));
        Assert.Equal(Reading.Words("Outline_Notice", Language.English, Agenda), (await officer.OpenAsync("/en/11msp/agenda")).Find("main .note.outline strong").Text());
    }

    private static async Task ReviseAsync(HttpClient officer, string audience = "Public")
    {
        using var saved = await officer.SubmitAsync(await officer.OpenAsync(DocumentOfficers.List + "/new"), Officers.EditForm, Cancellation, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.Symbols"] = Revision, ["Input.Title.Text[en]"] = "Provisional agenda, revised", ["Input.Kind"] = "ProvisionalAgenda", ["Input.Audience"] = audience,
        });
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
    }

    private static async Task<IHtmlDocument> ContentsAsync(HttpClient reader, Language language)
    {
        using var answer = await reader.AskAsync($"/{language}/11msp/documents/bundle.zip");
        await using var zip = new ZipArchive(new MemoryStream(await answer.Content.ReadAsByteArrayAsync(Cancellation)));
        await using var page = await zip.GetEntry("contents.html")!.OpenAsync(Cancellation);
        using var text = new StreamReader(page, Encoding.UTF8);
        return await new HtmlParser().ParseDocumentAsync(await text.ReadToEndAsync(Cancellation), Cancellation);
    }

    private static async Task<string> TextAsync(HttpClient reader, string address)
    {
        using var answer = await reader.AskAsync(address);
        return await answer.TextAsync();
    }
}
