using MeetingPortal.Domain.Languages;
using MeetingPortal.TestKit.Hosting;

namespace MeetingPortal.Web.Tests.Pages.Public.About;

public sealed class IndexTests(ProductionPortal portal)
{
    [Theory]
    [InlineData("ar", "فريق البوابة")]
    [InlineData("zh", "门户网站团队")]
    [InlineData("en", "the portal’s team")]
    [InlineData("fr", "l’équipe du portail")]
    [InlineData("ru", "команда портала")]
    [InlineData("es", "el equipo del portal")]
    public async Task Get_EveryLanguage_SaysWhoRunsTheSiteAndThatItIsNotOfficial(string code, string name)
    {
        var page = await portal.Client.GetPageAsync($"/{code}/about", TestContext.Current.CancellationToken);
        var language = Language.Parse(code);

        Assert.Contains(name, page.Find("main").Text(), StringComparison.Ordinal);
        Assert.Equal(Reading.Words("Frame_NotOfficial", language), page.Find("main strong").Text());
        Assert.Equal(Reading.Words("Frame_NotOfficial", language), page.Find("footer strong").Text());
        Assert.Contains(Reading.Words("About_NoContact", language), page.Texts("main p"), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Get_LinksOfTheFoot_LeadToAnchorsThatExist()
    {
        var page = await portal.Client.GetPageAsync("/en/about", TestContext.Current.CancellationToken);

        var links = page.Attributes("footer a", "href");
        Assert.Equal(3, links.Count);
        Assert.All(links, link => Assert.NotNull(page.GetElementById(link!.Split('#')[1])));
    }

    [Fact]
    public async Task Get_OfficialSiteWithItsOwnOperator_SaysThatAndNoMore()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var host = new PortalHost("Production")
            .Set("Portal:IsOfficialSite", "true")
            .Set("Portal:OperatorName:fr", "le Secrétariat")
            .Set("Portal:OperatorContact", "portail@example.org");

        var page = await host.CreateClient().GetPageAsync("/fr/about", cancellation);
        var overview = await host.CreateClient().GetPageAsync("/fr/11msp", cancellation);

        Assert.Contains("le Secrétariat", page.Find("main").Text(), StringComparison.Ordinal);
        Assert.Equal("mailto:portail@example.org", page.Find("main a[href^='mailto:']").GetAttribute("href"));
        Assert.Empty(page.QuerySelectorAll("footer strong, main strong"));
        Assert.Empty(overview.QuerySelectorAll("footer strong"));
        Assert.Contains("le Secrétariat", overview.Find("footer").Text(), StringComparison.Ordinal);
    }
}
