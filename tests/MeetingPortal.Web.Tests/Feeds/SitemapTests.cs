using System.Net;
using System.Xml.Linq;
using MeetingPortal.Domain.Languages;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Caching;
using MeetingPortal.Web.Tests.Caching;
using MeetingPortal.Web.Tests.Guards;
using MeetingPortal.Web.Tests.Pages;

namespace MeetingPortal.Web.Tests.Feeds;

public sealed class SitemapTests(PortalFixture portal, ProductionPortal production)
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_EveryAddressInIt_IsAPageThatMayBeKept()
    {
        foreach (var client in new[] { portal.Client, production.Client })
        {
            foreach (var address in (await PlacesAsync(client)).Select(place => PathOf(place.Element(Map + "loc")!)).Where(path => path.StartsWith("/ar", StringComparison.Ordinal)))
            {
                using var answer = await client.AskAsync(address);
                Assert.True(answer.StatusCode == HttpStatusCode.OK, address);
                Assert.Null((await answer.ReadPageAsync(Cancellation)).QuerySelector("meta[name=robots]"));
            }
        }
    }

    [Fact]
    public async Task Get_EveryPublicPage_IsInItUnlessItSaysThatItIsNotToBeKept()
    {
        var places = (await PlacesAsync(portal.Client)).Select(place => PathOf(place.Element(Map + "loc")!)).ToHashSet(StringComparer.Ordinal);
        var wrong = new List<string>();
        foreach (var endpoint in (await PortalEndpoints.AllAsync(portal.Host.Services)).Where(endpoint => endpoint.Metadata.GetMetadata<PublicEndpoint>() is not null))
        {
            // A release that is current stands at the publication's own address too, which is the one to keep.
            foreach (var address in PortalEndpoints.AddressesOf(endpoint, Language.French.Code).Where(address => !address.Contains("/v/", StringComparison.Ordinal)))
            {
                using var answer = await portal.Client.AskAsync(address);
                if (answer.Content.Headers.ContentType?.MediaType is "text/html")
                {
                    var isListed = (await answer.ReadPageAsync(Cancellation)).QuerySelector("meta[name=robots]") is null;
                    wrong.AddRange(isListed == places.Contains(address) ? [] : [address]);
                }
            }
        }

        Assert.Empty(wrong);
        Assert.DoesNotContain("/fr/11msp/programme", places, StringComparer.Ordinal);
        Assert.Contains("/fr/11msp/letter", places, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Get_EveryPage_NamesItselfInSixLanguagesUnderThePublicAddress()
    {
        await using var host = new PortalHost("Production").Set("Portal:PublicUrl", "https://meetings.example.org");
        host.ClientOptions.BaseAddress = new Uri("https://localhost");

        var places = await PlacesAsync(host.CreateClient());

        var letter = places.Single(place => place.Element(Map + "loc")!.Value is "https://meetings.example.org/zh/11msp/letter");
        Assert.Equal(Language.All.Select(language => language.Tag), letter.Elements(Html + "link").Select(link => link.Attribute("hreflang")!.Value), StringComparer.Ordinal);
        Assert.Equal(Language.All.Select(language => $"https://meetings.example.org/{language}/11msp/letter"), letter.Elements(Html + "link").Select(link => link.Attribute("href")!.Value), StringComparer.Ordinal);
        Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z$", letter.Element(Map + "lastmod")!.Value);
        Assert.Equal(0, places.Count % Language.All.Count);
    }

    [Fact]
    public async Task Get_AfterARelease_ItsPageChangedThen()
    {
        await using var host = new PortalHost();
        _ = host.Services;
        host.Time.Advance(TimeSpan.FromMinutes(2));
        await host.ReleasePageAsync("venue", page => page with { Order = 9 }, "The order changed.", Cancellation);

        var places = await PlacesAsync(host.CreateClient());

        Assert.Equal("2023-08-21T08:02:00Z", ChangeOf(places, "/en/11msp/info/venue"));
        Assert.Equal("2023-08-21T08:02:00Z", ChangeOf(places, "/en/11msp/updates"));
        Assert.Equal("2023-08-21T08:00:00Z", ChangeOf(places, "/en/11msp/letter"));
    }

    [Fact]
    public async Task Get_Robots_NamesIt()
    {
        using var answer = await portal.Client.AskAsync("/robots.txt");

        Assert.Contains("\nSitemap: https://portal.example/sitemap.xml\n", await answer.TextAsync(), StringComparison.Ordinal);
        Assert.Equal("text/plain; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
    }

    private static async Task<IReadOnlyList<XElement>> PlacesAsync(HttpClient client)
    {
        using var answer = await client.AskAsync("/sitemap.xml");
        return [.. XDocument.Parse(await answer.TextAsync()).Root!.Elements(Map + "url")];
    }

    private static string PathOf(XElement address) => new Uri(address.Value).AbsolutePath;

    private static string ChangeOf(IEnumerable<XElement> places, string path) =>
        places.Single(place => string.Equals(PathOf(place.Element(Map + "loc")!), path, StringComparison.Ordinal)).Element(Map + "lastmod")!.Value;
}
