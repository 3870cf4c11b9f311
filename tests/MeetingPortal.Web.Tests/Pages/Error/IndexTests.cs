using System.Net;
using MeetingPortal.Domain.Languages;
using MeetingPortal.TestKit.Hosting;

namespace MeetingPortal.Web.Tests.Pages.Error;

public sealed class IndexTests(PortalFixture portal)
{
    [Theory]
    [InlineData("/ar/11msp/nothing", "ar")]
    [InlineData("/zh/99msp", "zh")]
    [InlineData("/fr/nothing/at/all", "fr")]
    [InlineData("/ru/d/NO/SUCH/1", "ru")]
    [InlineData("/es/11msp/agenda/v/7", "es")]
    [InlineData("/en/11msp/programme/2023-09-11.pdf", "en")]
    public async Task Get_UnknownAddress_AnswersNotFoundInTheLanguageOfTheAddress(string address, string code)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Accept-Language", "de, ru;q=0.1");
        using var answer = await portal.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var page = await answer.ReadPageAsync(TestContext.Current.CancellationToken);
        var language = Language.Parse(code);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(Reading.Words("Error_NotFoundTitle", language), page.Find("h1").Text());
        Assert.Equal((language.Tag, language.Direction), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")));
        Assert.Equal($"/{code}", page.Find("main a").GetAttribute("href"));
        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal(Language.All.Select(other => $"/{other}{address[3..]}"), page.Attributes(".langs a", "href"), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("/de/11msp", "es")]
    [InlineData("/nothing", "es")]
    [InlineData("//evil.example/en", "es")]
    public async Task Get_UnknownLanguage_AnswersNotFoundInTheBrowsersLanguage(string address, string code)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"https://portal.example{address}"));
        request.Headers.TryAddWithoutValidation("Accept-Language", "es");
        using var answer = await portal.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var page = await answer.ReadPageAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(code, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(Language.All.Select(other => $"/{other}"), page.Attributes(".langs a", "href"), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Get_ErrorPageItself_IsNoPage()
    {
        using var answer = await portal.Client.GetAsync(new Uri("/error?code=500", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
