using System.Net;
using MeetingPortal.Domain.Languages;
using MeetingPortal.TestKit.Hosting;

namespace MeetingPortal.Web.Tests.Pages.Public.Agenda;

public sealed class IndexTests(PortalFixture development, ProductionPortal production)
{
    [Fact]
    public async Task Get_Development_IsHeadedAsAnOutlineAndCarriesNoSymbolInItsTitle()
    {
        var page = await development.Client.GetPageAsync("/en/11msp/agenda", TestContext.Current.CancellationToken);

        Assert.Equal("Working outline by the portal’s team – not CCM/MSP/2023/1", page.Find("main .note.outline strong").Text());
        Assert.Equal("Working outline of the agenda", page.Find("h1").Text());
        Assert.DoesNotContain("CCM", page.Title!, StringComparison.Ordinal);
        Assert.Equal("noindex", page.Find("meta[name='robots']").GetAttribute("content"));
        Assert.Equal("/en/d/CCM/MSP/2023/1", page.Find("main .note.outline a").GetAttribute("href"));
    }

    [Fact]
    public async Task Get_EveryLanguage_TitleNamesNoSymbol()
    {
        foreach (var language in Language.All)
        {
            var page = await development.Client.GetPageAsync($"/{language}/11msp/agenda", TestContext.Current.CancellationToken);

            Assert.Equal(Reading.Words("Agenda_OutlineTitle", language), page.Find("h1").Text());
            Assert.DoesNotContain("CCM", page.Find("h1").Text() + page.Title, StringComparison.Ordinal);
            Assert.Equal(Reading.Words("Outline_Notice", language, "CCM/MSP/2023/1"), page.Find("main .note.outline strong").Text());
        }
    }

    [Fact]
    public async Task Get_Development_IsATreeOfSixteenItemsOfWhichTheNinthHasEight()
    {
        var page = await development.Client.GetPageAsync("/en/11msp/agenda", TestContext.Current.CancellationToken);

        Assert.Equal(16, page.QuerySelectorAll("ol.agenda > li").Length);
        var ninth = page.Find("#review-of-status");
        Assert.Equal("9.", ninth.Find("a.no").Text());
        Assert.Equal(["(a)", "(b)", "(c)", "(d)", "(e)", "(f)", "(g)", "(h)"], page.Texts("#review-of-status ol > li > a.no"));
        Assert.Equal("Universalization", page.Find("#universalization p.item").Text());
    }

    [Theory]
    [InlineData("ar", "(أ)", "(ح)")]
    [InlineData("zh", "(a)", "(h)")]
    [InlineData("fr", "a)", "h)")]
    [InlineData("ru", "(a)", "(h)")]
    [InlineData("es", "a)", "h)")]
    public async Task Get_OtherLanguage_LettersAreItsOwn(string language, string first, string last)
    {
        var page = await development.Client.GetPageAsync($"/{language}/11msp/agenda", TestContext.Current.CancellationToken);

        var letters = page.Texts("#review-of-status ol > li > a.no");
        Assert.Equal((first, last), (letters[0], letters[^1]));
    }

    [Fact]
    public async Task Get_EveryAnchor_IsUniqueAndTheSameInEveryLanguage()
    {
        var english = await development.Client.GetPageAsync("/en/11msp/agenda", TestContext.Current.CancellationToken);
        var arabic = await development.Client.GetPageAsync("/ar/11msp/agenda", TestContext.Current.CancellationToken);

        var anchors = english.Attributes("ol.agenda li[id]", "id");
        Assert.Equal(24, anchors.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(anchors, arabic.Attributes("ol.agenda li[id]", "id"));
        Assert.Equal(anchors.Select(anchor => $"#{anchor}"), english.Attributes("a.no", "href"), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Get_French_UnofficialTitlesAreSaidToBeSoAndTheEnglishStandsBeside()
    {
        var page = await development.Client.GetPageAsync("/fr/11msp/agenda", TestContext.Current.CancellationToken);

        Assert.Contains(Reading.Words("Outline_Translations", Language.French), page.Find("main .note.outline").Text(), StringComparison.Ordinal);
        var item = page.Find("#final-report p.item");
        Assert.StartsWith("Examen et adoption du rapport final", item.Text(), StringComparison.Ordinal);
        var original = item.Find("span.original");
        Assert.Equal(("Consideration and adoption of the final report", "en", "ltr"), (original.Text(), original.GetAttribute("lang"), original.GetAttribute("dir")));
    }

    [Fact]
    public async Task Get_English_NoOriginalStandsBesideTheOriginal()
    {
        var page = await development.Client.GetPageAsync("/en/11msp/agenda", TestContext.Current.CancellationToken);

        Assert.Empty(page.QuerySelectorAll(".original"));
        Assert.DoesNotContain("unofficial translations", page.Find("main .note.outline").Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Item_LinksItsDocumentSittingsCalendarAndNotices()
    {
        var page = await development.Client.GetPageAsync("/en/11msp/agenda", TestContext.Current.CancellationToken);

        Assert.Equal(
            ["/en/d/CCM/MSP/2010/3", "/en/11msp/programme#mon-11-am", "/en/11msp/agenda/confirmation-of-rules.ics", "/en/11msp/subscribe?item=confirmation-of-rules"], page.Attributes("#confirmation-of-rules ul.links a", "href"));
        Assert.Equal(
            ["/en/11msp/programme#tue-12-pm", "/en/11msp/programme#thu-14-am", "/en/11msp/agenda/requests-articles-3-and-4.ics", "/en/11msp/subscribe?item=requests-articles-3-and-4"],
            page.Attributes("#requests-articles-3-and-4 ul.links a", "href"));
    }

    [Theory]
    [InlineData("agenda", "CCM/MSP/2023/1")]
    [InlineData("programme", "CCM/MSP/2023/3")]
    public async Task Get_Production_SaysWhereTheOfficialTextIsRead(string kind, string symbol)
    {
        foreach (var language in Language.All)
        {
            var page = await production.Client.GetPageAsync($"/{language}/11msp/{kind}", TestContext.Current.CancellationToken);

            var note = page.Find("main .note");
            Assert.Equal(Reading.Words("NotHeld_Issued", language, symbol), note.Find("p").Text());
            Assert.Contains($"https://undocs.org/{language}/{symbol}", note.Attributes("a", "href"), StringComparer.Ordinal);
            Assert.Contains($"/{language}/d/{symbol}", note.Attributes("a", "href"), StringComparer.Ordinal);
            Assert.Empty(page.QuerySelectorAll("ol.agenda, .programme"));
        }
    }

    [Theory]
    [InlineData("/en/11msp/agenda/v/1", HttpStatusCode.OK)]
    [InlineData("/en/11msp/agenda/v/2", HttpStatusCode.NotFound)]
    [InlineData("/en/11msp/agenda/v/0", HttpStatusCode.NotFound)]
    [InlineData("/en/11msp/agenda/v/-1", HttpStatusCode.NotFound)]
    [InlineData("/en/11msp/agenda/v/x", HttpStatusCode.NotFound)]
    [InlineData("/en/11msp/agenda/v/99999999999", HttpStatusCode.NotFound)]
    [InlineData("/en/12msp/agenda", HttpStatusCode.NotFound)]
    public async Task Get_ReleaseByNumber_ExistsOrNot(string address, HttpStatusCode expected)
    {
        using var answer = await development.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Get_ReleaseInProduction_DoesNotExistBeforeItIsReleased()
    {
        using var answer = await production.Client.GetAsync(new Uri("/en/11msp/agenda/v/1", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
