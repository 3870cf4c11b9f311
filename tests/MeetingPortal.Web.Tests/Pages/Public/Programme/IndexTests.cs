using MeetingPortal.Domain.Languages;
using MeetingPortal.TestKit.Hosting;

namespace MeetingPortal.Web.Tests.Pages.Public.Programme;

public sealed class IndexTests(PortalFixture portal)
{
    [Fact]
    public async Task Get_English_IsHeadedAsAnOutline()
    {
        var page = await portal.Client.GetPageAsync("/en/11msp/programme", TestContext.Current.CancellationToken);

        Assert.Equal("Working outline by the portal’s team – not CCM/MSP/2023/3", page.Find("main .note.outline strong").Text());
        Assert.Equal("Working outline of the programme of work", page.Find("h1").Text());
        Assert.DoesNotContain("CCM", page.Title!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ar", "الاثنين، 11 أيلول/سبتمبر 2023")]
    [InlineData("zh", "2023年9月11日，星期一")]
    [InlineData("en", "Monday, 11 September 2023")]
    [InlineData("fr", "lundi 11 septembre 2023")]
    [InlineData("ru", "понедельник, 11 сентября 2023 года")]
    [InlineData("es", "lunes, 11 de septiembre de 2023")]
    public async Task Get_EveryLanguage_StandsByDayWithTheZoneNamed(string code, string monday)
    {
        var page = await portal.Client.GetPageAsync($"/{code}/11msp/programme", TestContext.Current.CancellationToken);
        var language = Language.Parse(code);

        var days = page.QuerySelectorAll("section.day");
        Assert.Equal(4, days.Length);
        Assert.Equal(monday, days[0].Find("h2").Text());
        Assert.All(days, day => Assert.Equal(["10:00–13:00", "15:00–18:00"], day.Texts(".clock")));
        var city = code switch { "ar" => "جنيف", "zh" => "日内瓦", "fr" => "Genève", "ru" => "Женева", "es" => "Ginebra", _ => "Geneva" };
        Assert.Contains(
            Reading.Words("Programme_Zone", language, Reading.Words("Zone_Label", language, city, "UTC+2")), page.Find("main").Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Sitting_CarriesItsInstantsForTheReadersOwnTime()
    {
        var page = await portal.Client.GetPageAsync("/en/11msp/programme", TestContext.Current.CancellationToken);

        var clock = page.Find("#mon-11-am .clock");
        Assert.Equal(("2023-09-11T08:00Z", "2023-09-11T11:00Z"), (clock.GetAttribute("data-start"), clock.GetAttribute("data-end")));
    }

    [Fact]
    public async Task Get_Entries_AreLinkedToItemsAndSayWhatIsNoClockTime()
    {
        var page = await portal.Client.GetPageAsync("/en/11msp/programme", TestContext.Current.CancellationToken);

        Assert.Equal(["/en/11msp/agenda#clearance", "/en/11msp/agenda#requests-articles-3-and-4"], page.Attributes("#tue-12-pm td a", "href"));
        Assert.Equal("Item 9 (c) Clearance of cluster munition remnants and risk education inferred", page.Find("#tue-12-pm td li").Text());
        Assert.Equal("Following the adoption of the final report", page.Find("#thu-14-pm .timing").Text());
        Assert.Contains("[if time permits]", page.Texts("#mon-11-pm td li")[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_LinksOfProgrammeAndAgenda_LeadToAnchorsThatExist()
    {
        var programme = await portal.Client.GetPageAsync("/en/11msp/programme", TestContext.Current.CancellationToken);
        var agenda = await portal.Client.GetPageAsync("/en/11msp/agenda", TestContext.Current.CancellationToken);

        var toAgenda = Anchors(programme.Attributes("td a", "href"));
        var toProgramme = Anchors(agenda.Attributes("ul.links a[href*='programme#']", "href"));
        Assert.NotEmpty(toAgenda);
        Assert.All(toAgenda, anchor => Assert.NotNull(agenda.GetElementById(anchor)));
        Assert.Equal(8, toProgramme.Count);
        Assert.All(toProgramme, anchor => Assert.NotNull(programme.GetElementById(anchor)));
    }

    [Fact]
    public async Task Get_Calendars_AreOfferedForTheWholeAndEachDay()
    {
        var page = await portal.Client.GetPageAsync("/ru/11msp/programme", TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                "/ru/11msp/programme.ics", "/ru/11msp/programme/2023-09-11.ics", "/ru/11msp/programme/2023-09-12.ics", "/ru/11msp/programme/2023-09-13.ics",
                "/ru/11msp/programme/2023-09-14.ics",
            ],
            page.Attributes("a[type='text/calendar']", "href"));
    }

    private static HashSet<string> Anchors(IEnumerable<string?> links) =>
        links.Where(link => link!.Contains('#', StringComparison.Ordinal)).Select(link => link!.Split('#')[1]).ToHashSet(StringComparer.Ordinal);
}
