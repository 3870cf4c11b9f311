using System.Net;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Caching;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>Decision 14: error pages speak the language of the address and tell nothing of the inside.</summary>
public sealed class ErrorPageTests(PortalFixture portal)
{
    [Theory]
    [InlineData("/fr/nowhere", "fr", "ltr")]
    [InlineData("/ar/11msp/letter/v/99", "ar", "rtl")]
    [InlineData("/zh/11msp/info/nowhere", "zh-Hans", "ltr")]
    [InlineData("/ru/d/CCM/MSP/1/1", "ru", "ltr")]
    [InlineData("/es/11msp/updates/nowhere", "es", "ltr")]
    [InlineData("/ar/11msp/agenda/nowhere.ics", "ar", "rtl")]
    public async Task Get_UnknownAddress_AnswersInTheLanguageOfTheAddress(string address, string language, string direction)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.Add("Accept-Language", "en");

        using var answer = await portal.Client.SendAsync(request, TestContext.Current.CancellationToken);

        var page = await answer.ReadPageAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(direction, page.DocumentElement.GetAttribute("dir"));
        Assert.NotEmpty(page.Find("main h1").TextContent);
        Assert.Equal("noindex", page.Find("meta[name=robots]").GetAttribute("content"));
        Assert.Contains("default-src 'none'", answer.Headers.NonValidated["Content-Security-Policy"].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/nowhere.css")]
    [InlineData("/css/nowhere.css")]
    [InlineData("/en/nowhere/at/all")]
    [InlineData("/files/1/x.pdf")]
    public async Task Get_UnknownAddress_IsNotFoundForAnonymousAndNoWayToSignIn(string address)
    {
        using var answer = await portal.Client.AskAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Null(answer.Headers.Location);
    }

    [Theory]
    [InlineData("/EN", "/en")]
    [InlineData("/Fr/11msp/letter", "/fr/11msp/letter")]
    [InlineData("/AR/11msp/documents?series=Main", "/ar/11msp/documents?series=Main")]
    [InlineData("/EN/secretariat/11msp", "/en/secretariat/11msp")]
    public async Task Get_LanguageInCapitals_LeadsToSmallLetters(string address, string canonical)
    {
        using var answer = await portal.Client.AskAsync(address);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(canonical, answer.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("/error")]
    [InlineData("/error?code=500")]
    [InlineData("/error?code=200")]
    [InlineData("/error?code=%3Cscript%3E")]
    public async Task Get_ErrorPageItself_IsNotFoundLikeAnyOther(string address)
    {
        using var answer = await portal.Client.AskAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("Development", "/fr/11msp/info/venue")]
    [InlineData("Production", "/ar/11msp/letter")]
    public async Task Get_WhenTheStoreIsBroken_AnswersAPageWithoutDetail(string environment, string address)
    {
        await using var host = new PortalHost(environment);
        using var client = host.CreateClient();
        await host.StoreAsync(store => store.Database.ExecuteSqlRawAsync("DROP TABLE \"Officers\"", TestContext.Current.CancellationToken));

        using var answer = await client.AskAsync(address, "br");

        var page = await answer.ReadPageAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal(address[1..3], page.DocumentElement.GetAttribute("lang"));
        Assert.Contains("no-store", answer.CacheControl(), StringComparison.Ordinal);
        Assert.Matches("^[0-9a-f]{16,}", page.Find("main bdi").TextContent);
        foreach (var inside in new[] { "Officers", "SQLite", "Exception", "MeetingPortal.", host.DataFolder, "   at " })
        {
            Assert.DoesNotContain(inside, page.Source.Text, StringComparison.OrdinalIgnoreCase);
        }
    }
}
