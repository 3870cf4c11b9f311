using MeetingPortal.Domain.Languages;
using MeetingPortal.TestKit.Hosting;

namespace MeetingPortal.Web.Tests.Pages.Public.Documents;

public sealed class IndexTests(PortalFixture portal)
{
    [Fact]
    public async Task Get_All_StandInTheOrderOfSymbolsWithTheMeetingsOwnFirst()
    {
        var page = await portal.Client.GetPageAsync("/en/11msp/documents", TestContext.Current.CancellationToken);

        Assert.Equal(["CCM/MSP/2023/1", "CCM/MSP/2023/3", "CCM/MSP/2010/3"], page.Texts("td.symbol a"));
        Assert.Equal(["/en/d/CCM/MSP/2023/1", "/en/d/CCM/MSP/2023/3", "/en/d/CCM/MSP/2010/3"], page.Attributes("td.symbol a", "href"));
        Assert.All(page.QuerySelectorAll("td.symbol bdi"), symbol => Assert.Equal("ltr", symbol.GetAttribute("dir")));
        Assert.Equal("3 documents", page.Find(".page-head .meta").Text());
        Assert.Equal(["Date not known here", "Date not known here", "2010"], page.Texts("tbody td.meta"));
    }

    [Fact]
    public async Task Get_LanguageSlots_AreSixInTheOrderOfTheUnitedNationsAndSayTheirNames()
    {
        var page = await portal.Client.GetPageAsync("/en/11msp/documents", TestContext.Current.CancellationToken);

        var rows = page.QuerySelectorAll("tbody tr");
        Assert.All(rows, row => Assert.Equal(["AR", "ZH", "EN", "FR", "RU", "ES"], row.Texts("ul.six [aria-hidden='true']")));
        Assert.Equal(
            ["Arabic: not known here", "Chinese: not known here", "CCM/MSP/2023/1 – English: issued, not held here", "French: not known here", "Russian: not known here", "Spanish: not known here"],
            rows[0].Texts("ul.six .visually-hidden"));
        Assert.Equal(["https://undocs.org/en/CCM/MSP/2023/1"], rows[0].Attributes("ul.six a", "href"));
        Assert.Equal(6, rows[2].QuerySelectorAll("ul.six a").Length);
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("zh")]
    [InlineData("ru")]
    public async Task Get_OtherLanguage_SlotsAreNamedInIt(string code)
    {
        var page = await portal.Client.GetPageAsync($"/{code}/11msp/documents", TestContext.Current.CancellationToken);
        var language = Language.Parse(code);

        Assert.Equal(
            $"{Reading.Words("Language_Fr", language)}: {Reading.Words("Version_Unknown", language)}", page.Find("tbody tr").Texts("ul.six .visually-hidden")[3]);
    }

    [Theory]
    [InlineData("?language=fr", "CCM/MSP/2010/3")]
    [InlineData("?language=en", "CCM/MSP/2023/1,CCM/MSP/2023/3,CCM/MSP/2010/3")]
    [InlineData("?item=adoption-of-programme", "CCM/MSP/2023/3")]
    [InlineData("?item=confirmation-of-rules&language=ar", "CCM/MSP/2010/3")]
    [InlineData("?series=Main", "CCM/MSP/2023/1,CCM/MSP/2023/3,CCM/MSP/2010/3")]
    [InlineData("?series=&language=&item=", "CCM/MSP/2023/1,CCM/MSP/2023/3,CCM/MSP/2010/3")]
    [InlineData("?item=adoption-of-agenda&language=fr", "")]
    public async Task Get_WithFilters_ShowsWhatTheyAdmit(string query, string expected)
    {
        var page = await portal.Client.GetPageAsync($"/en/11msp/documents{query}", TestContext.Current.CancellationToken);

        Assert.Equal(expected, string.Join(',', page.Texts("td.symbol a")));
        Assert.Equal(expected.Length == 0 ? ["No document matches these filters."] : [], page.Texts("main p.empty"));
    }

    [Fact]
    public async Task Get_WithFilters_KeepsThemInTheFormAndTheLanguageSwitcher()
    {
        var page = await portal.Client.GetPageAsync("/en/11msp/documents?language=fr&item=confirmation-of-rules&utm_source=mail", TestContext.Current.CancellationToken);

        Assert.Equal("fr", page.Find("#language option[selected]").GetAttribute("value"));
        Assert.Equal("confirmation-of-rules", page.Find("#item option[selected]").GetAttribute("value"));
        Assert.Equal("/ar/11msp/documents?language=fr&item=confirmation-of-rules", page.Find(".langs a[lang='ar']").GetAttribute("href"));
        Assert.Contains("/en/11msp/documents", page.Attributes("form.filters a", "href"), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Get_WithEmptyFilters_LeavesThemOutOfTheLanguageSwitcher()
    {
        // Empty and absent filters share one kept body, so what stands in it must fit both addresses.
        var page = await portal.Client.GetPageAsync("/en/11msp/documents?series=&language=&item=&submitter=", TestContext.Current.CancellationToken);

        Assert.Equal("/fr/11msp/documents", page.Find(".langs a[lang='fr']").GetAttribute("href"));
    }

    [Theory]
    [InlineData("?series=Nonsense")]
    [InlineData("?language=de")]
    [InlineData("?language=FR")]
    [InlineData("?item=%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("?submitter=Nobody")]
    [InlineData("?series=%00&language=%F0%9F%98%80")]
    public async Task Get_WithUnknownFilter_ShowsAllAndNothingOfIt(string query)
    {
        using var answer = await portal.Client.GetAsync(new Uri($"/en/11msp/documents{query}", UriKind.Relative), TestContext.Current.CancellationToken);
        var page = await answer.ReadPageAsync(TestContext.Current.CancellationToken);

        Assert.True(answer.IsSuccessStatusCode);
        Assert.Equal(3, page.QuerySelectorAll("td.symbol").Length);
        Assert.Empty(page.QuerySelectorAll("form.filters option[value][selected]:not([value=''])"));
        Assert.DoesNotContain("alert(1)", page.Find("main").InnerHtml, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main script"));
    }

    [Fact]
    public async Task Get_Arabic_MissingTitleIsShownInEnglishAndMarked()
    {
        var page = await portal.Client.GetPageAsync("/ar/11msp/documents", TestContext.Current.CancellationToken);

        var title = page.Find("tbody tr td:nth-child(2) span");
        Assert.Equal(("Provisional agenda", "en", "ltr"), (title.Text(), title.GetAttribute("lang"), title.GetAttribute("dir")));
    }
}
