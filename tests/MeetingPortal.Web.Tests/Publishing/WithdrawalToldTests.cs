using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Api;
using MeetingPortal.Web.Tests.Caching;
using MeetingPortal.Web.Tests.Pages;

namespace MeetingPortal.Web.Tests.Publishing;

/// <summary>That a release was withdrawn is told wherever readers look for what is new, and where they look for what it said.</summary>
public sealed class WithdrawalToldTests : IAsyncLifetime
{
    private const string Wrong = "Xyzzyhall";
    private const string Why = "The hall was named wrongly.";

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private readonly PortalHost _host = new();
    private HttpClient _officer = null!;
    private HttpClient _reader = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _officer = await _host.OfficerAsync(Cancellation);
        _reader = _host.CreateClient();
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Page_Withdrawn_IsToldOnceInUpdatesFeedAndOverviewWithItsReasonAndInstant()
    {
        var title = (await _reader.OpenAsync("/en/11msp/info/venue")).Find("h1").Text();
        _host.Time.Advance(TimeSpan.FromMinutes(1));
        var release = await _host.ReleasePageAsync("venue", page => page with { Title = LocalizedText.Of(Language.English, Wrong) }, Wrong, Cancellation);
        _host.Time.Advance(TimeSpan.FromMinutes(1));
        await WithdrawnAsync("page/venue");

        var update = (await _reader.OpenAsync("/en/11msp/updates")).Find("ol.updates > li");
        var news = (await _reader.OpenAsync("/en/11msp")).Find("ul.latest li");
        Assert.Equal(($"{title}, release 2 withdrawn", "/en/11msp/info/venue/v/2"), (update.QuerySelector("h2 a")!.Text(), update.QuerySelector("h2 a")!.GetAttribute("href")));
        Assert.Equal(("21 August 2023, 10:02", Why), (update.QuerySelector("time")!.Text(), update.QuerySelector("h2 + p")!.Text()));
        Assert.StartsWith($"{title}, release 2 withdrawn – {Why}", news.Text(), StringComparison.Ordinal);

        foreach (var language in Language.All)
        {
            var body = await _reader.GetStringAsync(new Uri($"/{language}/11msp/updates.atom", UriKind.Relative), Cancellation);
            var entry = XDocument.Parse(body).Root!.Elements(Atom + "entry").First();
            Assert.DoesNotContain(Wrong, body, StringComparison.Ordinal);
            Assert.Equal(1, body.Split($"{release.Id}").Length - 1);
            Assert.Equal(($"urn:uuid:{release.Id}#withdrawn", Why), (entry.Element(Atom + "id")!.Value, entry.Element(Atom + "summary")!.Value));
            Assert.Equal("2023-08-21T08:02:00Z", entry.Element(Atom + "updated")!.Value);
            Assert.Equal($"https://portal.example/{language}/11msp/info/venue/v/2", entry.Element(Atom + "link")!.Attribute("href")!.Value);
            var named = (await _reader.OpenAsync($"/{language}/11msp/info/venue/v/1")).Find("h1").Text();
            Assert.Equal(Reading.Words("Withdrawal_Title", language, Reading.Words("Withdrawal_Name", language, named, 2)), entry.Element(Atom + "title")!.Value);
        }
    }

    [Fact]
    public async Task Letter_WithdrawnWithNothingLeft_IsNamedByItsKindAlone()
    {
        var title = (await _reader.OpenAsync("/en/11msp/letter")).Find("h1").Text();
        Assert.Contains("/en/11msp/letter<", await SitemapAsync(), StringComparison.Ordinal);
        await WithdrawnAsync("letter/letter");

        var updates = await _reader.OpenAsync("/en/11msp/updates");
        var page = await GoneAsync("/en/11msp/letter");

        Assert.Equal("Letter, release 1 withdrawn", updates.Find("ol.updates h2 a").Text());
        Assert.Equal("Letter, release 1 withdrawn", page.Find("main strong").Text());
        Assert.DoesNotContain(title, updates.Find("main").Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(title, page.Find("main").Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("/en/11msp/letter<", await SitemapAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programme_Withdrawn_CalendarsAndInterfaceAnswerGoneUntilAnotherStands()
    {
        await WithdrawnAsync("programme/programme");

        foreach (var address in new[] { "/en/11msp/programme.ics", "/en/11msp/programme/2023-09-12.ics", "/en/11msp/agenda/victim-assistance.ics", "/en/11msp/programme" })
        {
            var page = await GoneAsync(address);
            Assert.EndsWith("release 1 withdrawn", page.Find("main strong").Text(), StringComparison.Ordinal);
            Assert.StartsWith("21 August 2023, 10:00, Geneva time (UTC+2)", page.Find("main strong + .meta").Text(), StringComparison.Ordinal);
            Assert.Equal((Why, "/en/11msp"), (page.Find("main blockquote").Text(), page.Find("main blockquote + p a").GetAttribute("href")));
        }

        foreach (var address in new[] { "/en/11msp/programme/2023-09-10.ics", "/en/11msp/agenda/nothing.ics", "/en/99msp/programme.ics", "/api/v1/meetings/99msp/programme" })
        {
            using var answer = await _reader.AskAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        using (var gone = await _reader.AskAsync(ApiClient.Meeting + "/programme"))
        {
            var problem = JsonDocument.Parse(await gone.TextAsync()).RootElement;
            Assert.Equal((HttpStatusCode.Gone, "application/problem+json"), (gone.StatusCode, gone.Content.Headers.ContentType!.MediaType));
            Assert.Equal((Why, "programme", "1", "410"), (problem.Text("reason", "en", "text"), problem.Text("kind"), problem.Text("number"), problem.Text("status")));
            Assert.Equal("2023-08-21T08:00:00Z", problem.Text("at"));
        }

        Assert.Equal("outline", (await _reader.JsonAsync(ApiClient.Meeting + "/agenda")).Text("stage"));
        await ReleasedAgainAsync();

        Assert.Equal("2", (await _reader.JsonAsync(ApiClient.Meeting + "/programme")).Text("release", "number"));
        Assert.Contains("BEGIN:VEVENT", await _reader.GetStringAsync(new Uri("/en/11msp/programme.ics", UriKind.Relative), Cancellation), StringComparison.Ordinal);
        var old = await GoneAsync("/en/11msp/programme/v/1");
        Assert.Equal(("/en/11msp/programme", "Go to the current release"), (old.Find("main blockquote + p a").GetAttribute("href"), old.Find("main blockquote + p a").Text()));
    }

    [Fact]
    public async Task OlderRelease_LeadsToTheCurrentOneOnlyWhileOneStands()
    {
        await ReleasedAgainAsync();
        Assert.Equal("/en/11msp/programme", (await OlderAsync()).QuerySelector("a")?.GetAttribute("href"));
        await WithdrawnAsync("programme/programme");

        var alone = await OlderAsync();
        Assert.Null(alone.QuerySelector("a"));
        Assert.Equal("This is release 1, which is no longer current. The release after it was withdrawn; none is current now.", alone.Text());
    }

    [Fact]
    public async Task Agenda_Withdrawn_IsToldInTheFeedOfItsItemsWhileAnEarlierOneStands()
    {
        const string Feed = "/en/11msp/agenda/victim-assistance/updates.atom";
        await _host.ReleaseAsync<AgendaContent>(ContentKind.Agenda, content => content with { Items = [content.Items[0] with { Title = LocalizedText.Of(Language.English, Wrong) }, .. content.Items.Skip(1)] }, Wrong, Cancellation);
        Assert.Contains("as they were in release 1 of the agenda", await WarningAsync("agenda/agenda"), StringComparison.Ordinal);
        await WithdrawnAsync("agenda/agenda");

        var body = await _reader.GetStringAsync(new Uri(Feed, UriKind.Relative), Cancellation);
        var entry = Assert.Single(XDocument.Parse(body).Root!.Elements(Atom + "entry"));
        Assert.EndsWith("release 2 withdrawn", entry.Element(Atom + "title")!.Value, StringComparison.Ordinal);
        Assert.DoesNotContain(Wrong, body, StringComparison.Ordinal);
        using var gone = await _reader.AskAsync(ApiClient.Meeting + "/agenda");
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
    }

    [Fact]
    public async Task Agenda_WithdrawnWithNothingLeft_WarnsOfTheProgrammeAndItsFeedsAreGone()
    {
        Assert.Contains("they will see its entries without their items", await WarningAsync("agenda/agenda"), StringComparison.Ordinal);
        Assert.Null(await WarningAsync("programme/programme"));
        Assert.Null(await WarningAsync("page/venue"));
        await WithdrawnAsync("agenda/agenda");

        await GoneAsync("/en/11msp/agenda/victim-assistance/updates.atom");
        await GoneAsync("/en/11msp/agenda/victim-assistance.ics");
    }

    [Fact]
    public async Task Agenda_WhileNoProgrammeStands_IsWithdrawnWithoutAWarning()
    {
        await WithdrawnAsync("programme/programme");

        Assert.Null(await WarningAsync("agenda/agenda"));
    }

    private Task<string> SitemapAsync() => _reader.GetStringAsync(new Uri("/sitemap.xml", UriKind.Relative), Cancellation);

    private async Task<IElement> OlderAsync() => (await _reader.OpenAsync("/en/11msp/programme/v/1")).Find(".release .warn");

    private async Task<string?> WarningAsync(string publication) =>
        (await _officer.OpenAsync($"/en/secretariat/11msp/{publication}/withdraw")).QuerySelector("section.note.warn li")?.Text();

    private async Task WithdrawnAsync(string publication)
    {
        var form = await _officer.OpenAsync($"/en/secretariat/11msp/{publication}/withdraw");
        using var answer = await _officer.SubmitAsync(form, Officers.EditForm, Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["Reason.Text[en]"] = Why });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private async Task ReleasedAgainAsync() => await _host.ReleaseAsync<ProgrammeContent>(
        ContentKind.Programme, content => content.WithSitting("tue-12-am", sitting => sitting with { Start = new TimeOnly(11, 0) }), "Tuesday begins at 11:00.", Cancellation);

    private async Task<IHtmlDocument> GoneAsync(string address)
    {
        using var answer = await _reader.AskAsync(address);
        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        return await answer.ReadPageAsync(Cancellation);
    }
}
