using System.Net;
using MeetingPortal.TestKit.Hosting;

namespace MeetingPortal.Web.Tests.Pages.Public.DocumentPage;

public sealed class IndexTests(PortalFixture portal)
{
    [Theory]
    [InlineData("/en/d/ccm/msp/2023/1")]
    [InlineData("/en/d/CCM/MSP/2023/1/")]
    [InlineData("/en/d/CCM/MSP/2023/%201")]
    [InlineData("/en/d/Ccm/Msp/2023/1")]
    [InlineData("/en/D/CCM/MSP/2023/1")]
    public async Task Get_OtherSpelling_LeadsToTheCanonicalAddress(string address)
    {
        var target = await FollowAsync(address);

        Assert.Equal((HttpStatusCode.OK, "/en/d/CCM/MSP/2023/1"), target);
    }

    [Fact]
    public async Task Get_OtherSpellingOnce_IsAPermanentRedirect()
    {
        using var answer = await GetAsync("/fr/d/ccm/msp/2023/3");

        Assert.Equal((HttpStatusCode.MovedPermanently, "/fr/d/CCM/MSP/2023/3"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    [Fact]
    public async Task Get_Document_SaysTheStateOfEachLanguage()
    {
        var page = await portal.Client.GetPageAsync("/en/d/CCM/MSP/2023/1", TestContext.Current.CancellationToken);

        Assert.Equal("CCM/MSP/2023/1", page.Find(".symbol").Text());
        Assert.Equal("Provisional agenda", page.Find("h1").Text());
        var versions = page.Texts("ul.versions > li");
        Assert.Equal(6, versions.Count);
        Assert.Equal("English issued, not held here Read at the official document service – English", versions[2]);
        Assert.Equal("العربية not known here Look at the official document service – Arabic", versions[0]);
        Assert.Equal("https://undocs.org/en/CCM/MSP/2023/1", page.Find("ul.versions li:nth-child(3) a").GetAttribute("href"));
        Assert.Contains("/en/11msp/agenda#adoption-of-agenda", page.Attributes("main a", "href"), StringComparer.Ordinal);
        Assert.Contains("/en/11msp/programme#mon-11-am", page.Attributes("main a", "href"), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Get_TitleThatIsNoOfficialTerm_IsMarkedUnofficialWithTheEnglishBeside()
    {
        var page = await portal.Client.GetPageAsync("/fr/d/CCM/MSP/2023/3", TestContext.Current.CancellationToken);

        var title = page.Find("h1");
        Assert.StartsWith("Programme de travail annoté provisoire", title.Text(), StringComparison.Ordinal);
        Assert.Equal("Provisional annotated programme of work", title.Find("span.original[lang='en']").Text());
        Assert.NotEmpty(title.QuerySelectorAll("span.mark"));
    }

    [Theory]
    [InlineData("/en/d/CCM/MSP/2023/1?l=en", "https://undocs.org/en/CCM/MSP/2023/1")]
    [InlineData("/ar/d/CCM/MSP/2010/3?l=ru", "https://undocs.org/ru/CCM/MSP/2010/3")]
    public async Task Get_WithLanguageIssuedElsewhere_LeadsThere(string address, string expected)
    {
        using var answer = await GetAsync(address);

        Assert.Equal((HttpStatusCode.Redirect, expected), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    [Theory]
    [InlineData("/en/d/CCM/MSP/2023/1?l=fr")]
    [InlineData("/en/d/CCM/MSP/2023/1?l=de")]
    [InlineData("/en/d/CCM/MSP/2023/1?l=")]
    [InlineData("/en/d/CCM/MSP/2023/1?l=//evil.example")]
    public async Task Get_WithLanguageThatIsNotKnownToBeIssued_ShowsThePage(string address)
    {
        using var answer = await GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("/en/d/CCM/MSP/2023/2")]
    [InlineData("/en/d/CCM/MSP/2023")]
    [InlineData("/en/d")]
    [InlineData("/en/d/..%2F..%2Fetc%2Fpasswd")]
    [InlineData("/en/d/%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    [InlineData("/en/d/CCM/MSP/2023/1%0D%0ASet-Cookie:%20a=b")]
    [InlineData("/en/d/%E2%80%AE1/3202/PSM/MCC")]
    [InlineData("/en/d/'%20OR%201=1--")]
    public async Task Get_UnknownOrStrangeSymbol_AnswersNotFoundWithoutRepeatingIt(string address)
    {
        using var answer = await GetAsync(address);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("<script>alert", body, StringComparison.Ordinal);
        Assert.Contains("Page not found", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_VeryLongSymbol_AnswersNotFound()
    {
        using var answer = await GetAsync($"/en/d/{string.Concat(Enumerable.Repeat("CCM/", 400))}1");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private Task<HttpResponseMessage> GetAsync(string address) =>
        portal.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

    private async Task<(HttpStatusCode Status, string Address)> FollowAsync(string address)
    {
        for (var hop = 0; ; hop++)
        {
            using var answer = await GetAsync(address);
            if (answer.Headers.Location is not { } next || hop == 3)
            {
                return (answer.StatusCode, address);
            }

            address = next.OriginalString;
        }
    }
}
