using System.Globalization;
using System.Net;
using System.Xml.Linq;
using MeetingPortal.Domain.Languages;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Pages;

namespace MeetingPortal.Web.Tests.Feeds;

public sealed class UpdatesFeedTests(PortalFixture portal)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_EveryLanguage_IsAWellFormedFeedInItWithAbsoluteLinks()
    {
        foreach (var language in Language.All)
        {
            var feed = await FeedAsync(portal.Client, language.Code);

            Assert.Equal(Atom + "feed", feed.Name);
            Assert.Equal(language.Tag, feed.Attribute(XNamespace.Xml + "lang")!.Value);
            Assert.Equal($"https://portal.example/{language}/11msp/updates.atom", Link(feed, "self"));
            Assert.Equal($"https://portal.example/{language}/11msp/updates", Link(feed, "alternate"));
            Assert.NotEmpty(feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
            Assert.All(Entries(feed), entry => Assert.StartsWith($"https://portal.example/{language}/11msp/", Link(entry, "alternate"), StringComparison.Ordinal));
            Assert.Contains(Entries(feed), entry => string.Equals(entry.Element(Atom + "title")!.Value, Reading.Words("Agenda_OutlineTitle", language), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Get_Ids_AreUniqueAndTheSameInEveryLanguage()
    {
        var english = Ids(await FeedAsync(portal.Client, "en"));

        Assert.Equal(english.Count, english.Distinct(StringComparer.Ordinal).Count());
        Assert.All(english, id => Assert.Matches("^urn:uuid:[0-9a-f-]{36}$", id));
        Assert.Equal(english, Ids(await FeedAsync(portal.Client, "zh")), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Get_AfterARelease_AnnouncesItFirstAndKeepsTheOthers()
    {
        await using var host = new PortalHost();
        var client = host.CreateClient();
        var before = await FeedAsync(client, "en");
        host.Time.Advance(TimeSpan.FromMinutes(2));
        await host.ReleasePageAsync("venue", page => page with { Order = 9 }, "Bell \u0007 & <b>bold</b>", Cancellation);

        var after = await FeedAsync(client, "en");

        Assert.Equal(Ids(before), Ids(after).Skip(1), StringComparer.Ordinal);
        var entry = Entries(after)[0];
        Assert.Equal("Bell  & <b>bold</b>", entry.Element(Atom + "summary")!.Value);
        Assert.Equal("text", entry.Element(Atom + "summary")!.Attribute("type")!.Value);
        Assert.Equal("https://portal.example/en/11msp/info/venue/v/2", Link(entry, "alternate"));
        Assert.Equal(new DateTimeOffset(2023, 8, 21, 8, 2, 0, TimeSpan.Zero), Updated(entry));
        Assert.Equal(Updated(entry), Updated(after));
        var times = Entries(after).Select(Updated).ToList();
        Assert.Equal(times.OrderDescending(), times);
    }

    [Fact]
    public async Task Get_OtherPublicUrl_LinksAreUnderIt()
    {
        await using var host = new PortalHost("Production").Set("Portal:PublicUrl", "https://meetings.example.org");
        host.ClientOptions.BaseAddress = new Uri("https://localhost");

        var feed = await FeedAsync(host.CreateClient(), "fr");

        Assert.All(
            feed.Descendants(Atom + "link").Select(link => link.Attribute("href")!.Value),
            address => Assert.StartsWith("https://meetings.example.org/fr/", address, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_UnknownMeeting_AnswersNotFound()
    {
        using var answer = await portal.Client.GetAsync(new Uri("/en/99msp/updates.atom", UriKind.Relative), Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Get_UpdatesPage_ListsTheSameReleasesAndLeadsToTheFeed()
    {
        var page = await portal.Client.GetPageAsync("/en/11msp/updates", Cancellation);
        var feed = await FeedAsync(portal.Client, "en");

        Assert.Equal(Entries(feed).Select(entry => entry.Element(Atom + "title")!.Value), page.Texts("ol.updates h2 a"), StringComparer.Ordinal);
        Assert.Equal("/en/11msp/updates.atom", page.Find("link[rel='alternate']").GetAttribute("href"));
        Assert.All(page.Texts("ol.updates time"), time => Assert.Equal("21 August 2023, 10:00", time));
    }

    private static async Task<XElement> FeedAsync(HttpClient client, string language)
    {
        using var answer = await client.GetAsync(new Uri($"/{language}/11msp/updates.atom", UriKind.Relative), Cancellation);
        Assert.Equal("application/atom+xml; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        return XDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation)).Root!;
    }

    private static List<XElement> Entries(XElement feed) => [.. feed.Elements(Atom + "entry")];

    private static List<string> Ids(XElement feed) => [.. Entries(feed).Select(entry => entry.Element(Atom + "id")!.Value)];

    private static string Link(XElement element, string relation) =>
        element.Elements(Atom + "link").Single(link => string.Equals(link.Attribute("rel")!.Value, relation, StringComparison.Ordinal)).Attribute("href")!.Value;

    private static DateTimeOffset Updated(XElement element) =>
        DateTimeOffset.Parse(element.Element(Atom + "updated")!.Value, CultureInfo.InvariantCulture);
}
