using System.Net;
using MeetingPortal.Domain.Languages;
using MeetingPortal.TestKit.Hosting;

namespace MeetingPortal.Web.Tests.Pages;

public sealed class LanguageChoiceTests(PortalFixture portal)
{
    [Theory]
    [InlineData(null, "/en")]
    [InlineData("", "/en")]
    [InlineData("fr", "/fr")]
    [InlineData("fr-CH, fr;q=0.9, en;q=0.8, de;q=0.7, *;q=0.5", "/fr")]
    [InlineData("de-CH, de;q=0.9, es;q=0.4, ru;q=0.6", "/ru")]
    [InlineData("zh-Hant-TW", "/zh")]
    [InlineData("AR-eg", "/ar")]
    [InlineData("de, it", "/en")]
    [InlineData("*", "/en")]
    [InlineData("fr;q=0, es;q=0.1", "/es")]
    [InlineData("es;q=0.5, ar;q=0.5", "/es")]
    [InlineData(";;;,q=,fr;q=x", "/en")]
    public async Task Get_Root_LeadsToTheLanguageThatTheBrowserPrefers(string? accepted, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/", UriKind.Relative));
        if (accepted is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Language", accepted);
        }

        using var answer = await portal.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.Redirect, expected), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        Assert.Contains("Accept-Language", answer.Headers.Vary, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Get_AddressWithLanguage_IgnoresWhatTheBrowserPrefers()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/ru/11msp", UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Accept-Language", "fr");

        using var answer = await portal.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var page = await answer.ReadPageAsync(TestContext.Current.CancellationToken);

        Assert.Equal("ru", page.DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("/en/11msp/letter/v/1")]
    [InlineData("/en/11msp/info/venue")]
    [InlineData("/en/d/CCM/MSP/2023/1")]
    [InlineData("/en/about")]
    [InlineData("/en")]
    public async Task Get_AnyPage_SwitcherNamesSixLanguagesInThemselvesAndKeepsThePage(string address)
    {
        var page = await portal.Client.GetPageAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(["العربية", "中文", "English", "Français", "Русский", "Español"], page.Texts(".langs a"));
        Assert.Equal(Language.All.Select(language => $"/{language}{address[3..]}"), page.Attributes(".langs a", "href"), StringComparer.Ordinal);
        Assert.Equal(Language.All.Select(language => language.Tag), page.Attributes(".langs a", "lang"), StringComparer.Ordinal);
        Assert.Equal("English", page.Find(".langs a[aria-current]").Text());
    }

    [Theory]
    [InlineData("/EN/11msp/letter", "/en/11msp/letter")]
    [InlineData("/Fr/11MSP", "/fr/11MSP")]
    [InlineData("/en/11MSP/Letter", "/en/11msp/letter")]
    [InlineData("/en/11msp/letter/", "/en/11msp/letter")]
    [InlineData("/en/11msp/documents/?language=fr", "/en/11msp/documents?language=fr")]
    public async Task Get_OtherSpellingOfAnAddress_LeadsToTheOne(string address, string expected)
    {
        using var answer = await portal.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.MovedPermanently, expected), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }
}
