using System.Net;
using MeetingPortal.TestKit.Hosting;

namespace MeetingPortal.Web.Tests.Pages.Public.Letter;

public sealed class IndexTests(PortalFixture portal)
{
    [Fact]
    public async Task Get_InFrench_FurnitureIsFrenchAndTextIsMarkedEnglish()
    {
        var page = await portal.Client.GetPageAsync("/fr/11msp/letter", TestContext.Current.CancellationToken);

        Assert.Equal("fr", page.DocumentElement.GetAttribute("lang"));
        var letter = page.Find(".letter");
        Assert.Equal("en", letter.GetAttribute("lang"));
        Assert.Equal("ltr", letter.GetAttribute("dir"));
        Assert.Contains("I am honoured to address you in my capacity as the President", letter.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_UnknownRelease_AnswersNotFound()
    {
        using var answer = await portal.Client.GetAsync(new Uri("/en/11msp/letter/v/2", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
