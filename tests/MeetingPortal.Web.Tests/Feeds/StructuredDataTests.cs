using System.Net;
using System.Text.Json;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Api;
using MeetingPortal.Web.Tests.Caching;
using MeetingPortal.Web.Tests.Publishing;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Feeds;

/// <summary>What search engines are told in words of schema.org: what is official, and nothing else.</summary>
public sealed class StructuredDataTests(PortalFixture portal)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("fr", "Onzième Assemblée des États parties", "Genève")]
    [InlineData("ar", "الاجتماع الحادي عشر للدول الأطراف", "جنيف")]
    public async Task Get_Meeting_IsAnEventWithItsOfficialTitleAndNothingOfTheOutline(string language, string title, string city)
    {
        var page = await portal.Client.GetPageAsync($"/{language}/11msp", Cancellation);

        using var answer = await portal.Client.AskAsync(page.Find("link[type='application/ld+json']").GetAttribute("href")!);
        var data = JsonDocument.Parse(await answer.TextAsync()).RootElement;

        Assert.Equal(("https://schema.org", "Event", title), (data.Text("@context"), data.Text("@type"), data.Text("name")));
        Assert.Equal(("2023-09-11", "2023-09-14", city), (data.Text("startDate"), data.Text("endDate"), data.Text("location", "address", "addressLocality")));
        Assert.Equal($"https://portal.example/{language}/11msp", data.Text("url"));
        Assert.Equal(
            ["@context", "@type", "name", "alternateName", "inLanguage", "startDate", "endDate", "url", "location"], data.EnumerateObject().Select(property => property.Name), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Get_MeetingWithoutAnOfficialTitle_IsNotToldOf()
    {
        await using var host = await WithTitleAsync(LocalizedText.Of(Language.English, "A name of our own"));
        using var client = host.CreateClient();

        using var answer = await client.AskAsync("/en/11msp/meeting.jsonld");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Null((await client.GetPageAsync("/en/11msp", Cancellation)).QuerySelector("link[type='application/ld+json']"));
    }

    [Fact]
    public async Task Get_TitleWithMarkup_CanEndNoScriptThatItIsPutInto()
    {
        const string Title = "</script><script>alert(1)</script>";
        await using var host = await WithTitleAsync(LocalizedText.Of(Language.English, Title, TextStatus.Official));

        using var answer = await host.CreateClient().AskAsync("/en/11msp/meeting.jsonld");
        var text = await answer.TextAsync();

        Assert.DoesNotContain('<', text);
        Assert.Equal(Title, JsonDocument.Parse(text).RootElement.Text("name"));
    }

    [Fact]
    public async Task Get_DocumentIssuedElsewhere_IsNamedByItsOfficialTitleAndWhereItIs()
    {
        var page = await portal.Client.GetPageAsync("/ar/d/CCM/MSP/2023/1", Cancellation);

        using var answer = await portal.Client.AskAsync(page.Find("link[type='application/ld+json']").GetAttribute("href")!);
        var data = JsonDocument.Parse(await answer.TextAsync()).RootElement;

        Assert.Equal(("DigitalDocument", "CCM/MSP/2023/1", "Provisional agenda"), (data.Text("@type"), data.Text("identifier"), data.Text("name")));
        Assert.Equal(["en"], data.GetProperty("inLanguage").EnumerateArray().Select(language => language.GetString()!), StringComparer.Ordinal);
        Assert.Equal(["https://undocs.org/en/CCM/MSP/2023/1"], data.GetProperty("sameAs").EnumerateArray().Select(address => address.GetString()!), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Get_DocumentHeldHere_NamesItsFilesAndOneOfWhichNothingIsIssuedIsNotToldOf()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        await officer.DecidedAsync(await officer.SendsAsync(), "Publish");
        using var saved = await officer.SubmitAsync(await officer.OpenAsync(DocumentOfficers.List + "/new"), Officers.EditForm, Cancellation, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.Symbols"] = "CCM/MSP/2023/WP.1", ["Input.Title.Text[en]"] = "Working paper", ["Input.States[en]"] = "NotYetIssued",
        });

        var page = await officer.GetPageAsync("/fr/d/CCM/MSP/2023/1", Cancellation);
        using var answer = await officer.AskAsync(page.Find("link[type='application/ld+json']").GetAttribute("href")!);
        var file = JsonDocument.Parse(await answer.TextAsync()).RootElement.GetProperty("encoding").One(_ => true);

        Assert.Equal(("application/pdf", "fr"), (file.Text("encodingFormat"), file.Text("inLanguage")));
        Assert.EndsWith("/CCM_MSP_2023_1-FR.pdf", file.Text("contentUrl"), StringComparison.Ordinal);
        var coming = await officer.GetPageAsync("/en/d/CCM/MSP/2023/WP.1", Cancellation);
        Assert.Null(coming.QuerySelector("link[type='application/ld+json']"));
    }

    [Fact]
    public async Task Get_DocumentWithAnAdvanceCopy_NamesTheLanguagesAndFilesThatAreOfficialAlone()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(Cancellation);
        await officer.DecidedAsync(await officer.SendsAsync(stage: "Advance"), "Publish");
        using var saved = await officer.SubmitAsync(await officer.OpenAsync(DocumentOfficers.List + "/new"), Officers.EditForm, Cancellation, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.Symbols"] = "CCM/MSP/2023/WP.1", ["Input.Title.Text[en]"] = "Working paper",
        });
        await officer.DecidedAsync(await officer.SendsAsync(saved.Headers.Location!.ToString().Split('?')[0], "en", stage: "Advance"), "Publish");

        var page = await officer.GetPageAsync("/fr/d/CCM/MSP/2023/1", Cancellation);
        using var answer = await officer.AskAsync(page.Find("link[type='application/ld+json']").GetAttribute("href")!);
        var data = JsonDocument.Parse(await answer.TextAsync()).RootElement;

        Assert.Equal(["en"], data.GetProperty("inLanguage").EnumerateArray().Select(language => language.GetString()!), StringComparer.Ordinal);
        Assert.Equal(0, data.GetProperty("encoding").GetArrayLength());
        Assert.Null((await officer.GetPageAsync("/en/d/CCM/MSP/2023/WP.1", Cancellation)).QuerySelector("link[type='application/ld+json']"));
    }

    private static async Task<PortalHost> WithTitleAsync(LocalizedText title)
    {
        var host = new PortalHost();
        var code = MeetingCode.Parse("11msp");
        await host.StoreAsync(store => store.Meetings.Where(meeting => meeting.Code == code).ExecuteUpdateAsync(
            meetings => meetings.SetProperty(meeting => meeting.Title, title), Cancellation));
        return host;
    }
}
