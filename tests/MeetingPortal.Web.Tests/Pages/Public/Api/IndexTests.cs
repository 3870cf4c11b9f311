using System.Net;
using AngleSharp.Html.Dom;
using MeetingPortal.Domain.Languages;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Caching;

namespace MeetingPortal.Web.Tests.Pages.Public.Api;

public sealed class IndexTests(PortalFixture development, ProductionPortal production)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_EveryLanguage_EveryAddressThatIsALinkAnswers()
    {
        foreach (var client in new[] { development.Client, production.Client })
        {
            foreach (var language in Language.All)
            {
                var page = await client.GetPageAsync($"/{language}/api", Cancellation);
                var links = page.QuerySelectorAll("main a").Cast<IHtmlAnchorElement>().Select(link => link.GetAttribute("href")!).ToList();

                Assert.Contains("/api/v1/openapi.json", links, StringComparer.Ordinal);
                Assert.Contains("modified_since=2023-08-21T08:00:00Z", page.Texts("dt code"), StringComparer.Ordinal);
                foreach (var link in links)
                {
                    using var answer = await client.AskAsync(link);
                    Assert.True(answer.StatusCode == HttpStatusCode.OK, link);
                }
            }
        }
    }

    [Fact]
    public async Task Get_AgendaNotReleased_ItsAddressIsNamedButNoLink()
    {
        var page = await production.Client.GetPageAsync("/en/api", Cancellation);

        Assert.Contains("/api/v1/meetings/11msp/agenda", page.Texts("main code"), StringComparer.Ordinal);
        Assert.Null(page.QuerySelector("a[href='/api/v1/meetings/11msp/agenda']"));
    }

    [Fact]
    public async Task Get_About_LeadsThere()
    {
        var page = await production.Client.GetPageAsync("/fr/about", Cancellation);

        Assert.Equal(Reading.Words("Api_Title", Language.French), page.Find("#api").Text());
        Assert.NotNull(page.QuerySelector("main a[href='/fr/api']"));
    }
}
