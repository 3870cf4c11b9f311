using System.Net;
using MeetingPortal.Domain.Languages;
using MeetingPortal.TestKit.Hosting;

namespace MeetingPortal.Web.Tests.Pages.Public.Information;

public sealed class IndexTests(ProductionPortal portal)
{
    [Fact]
    public async Task Get_List_LeadsToThePagesInTheirOrder()
    {
        var page = await portal.Client.GetPageAsync("/en/11msp/info", TestContext.Current.CancellationToken);

        Assert.Equal(
            ["/en/11msp/info/taking-part", "/en/11msp/info/observers", "/en/11msp/info/venue", "/en/11msp/info/contacts"], page.Attributes("ul.papers a", "href"));
        Assert.Contains("mailto:ccm@un.org", page.Attributes("main a", "href"), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Get_EveryPageInEveryLanguage_IsInThatLanguage()
    {
        foreach (var language in Language.All)
        {
            foreach (var slug in (string[])["taking-part", "observers", "venue", "contacts"])
            {
                var page = await portal.Client.GetPageAsync($"/{language}/11msp/info/{slug}", TestContext.Current.CancellationToken);

                var text = page.Find(".prose");
                Assert.Equal((language.Tag, language.Direction), (text.GetAttribute("lang"), text.GetAttribute("dir")));
                Assert.Empty(page.QuerySelectorAll("main .note"));
                Assert.Single(page.QuerySelectorAll("h1"));
            }
        }
    }

    [Theory]
    [InlineData("/en/11msp/info/nothing")]
    [InlineData("/en/11msp/info/letter")]
    [InlineData("/en/11msp/info/venue/v/2")]
    [InlineData("/en/11msp/info/nothing/changes")]
    public async Task Get_UnknownPage_AnswersNotFound(string address)
    {
        using var answer = await portal.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}

public sealed class FallbackLanguageTests
{
    [Fact]
    public async Task Get_LanguageThatThePageDoesNotHave_SaysSoAndShowsEnglishMarked()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var host = new PortalHost("Production");
        await host.ReleasePageAsync("observers", content => content.With(Language.Arabic, null, null), "Arabic is taken out.", cancellation);
        var client = host.CreateClient();

        var page = await client.GetPageAsync("/ar/11msp/info/observers", cancellation);

        Assert.Equal(
            Reading.Words("Page_OnlyIn", Language.Arabic, Reading.Words("Language_En", Language.Arabic)), page.Find("main .note").Text());
        Assert.Equal(("en", "ltr"), (page.Find(".prose").GetAttribute("lang"), page.Find(".prose").GetAttribute("dir")));
        Assert.Equal("en", page.Find("h1 span").GetAttribute("lang"));
        Assert.Equal(("ar", "rtl"), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")));
        Assert.Empty((await client.GetPageAsync("/ar/11msp/info/observers/v/1", cancellation)).QuerySelectorAll("main > .wrap > .note"));
    }
}
