using MeetingPortal.Domain.Languages;
using MeetingPortal.TestKit.Hosting;

namespace MeetingPortal.Web.Tests.Pages.Public.Overview;

public sealed class IndexTests(PortalFixture development, ProductionPortal production)
{
    [Theory]
    [InlineData("ar", "قصر الأمم، القاعة XIX، جنيف", "العراق")]
    [InlineData("zh", "万国宫，第十九会议室，日内瓦", "伊拉克")]
    [InlineData("en", "Palais des Nations, Room XIX, Geneva", "Iraq")]
    [InlineData("fr", "Palais des Nations, Salle XIX, Genève", "Iraq")]
    [InlineData("ru", "Дворец Наций, Зал XIX, Женева", "Ирак")]
    [InlineData("es", "Palacio de las Naciones, Sala XIX, Ginebra", "Iraq")]
    public async Task Get_EveryLanguage_SaysWhereAndWhoPresides(string language, string place, string state)
    {
        var page = await production.Client.GetPageAsync($"/{language}/11msp", TestContext.Current.CancellationToken);

        var facts = page.Texts("dl.facts-list dd");
        Assert.Equal(place, facts[1]);
        Assert.StartsWith("H.E. Mr. Abdul-Karim Hashim Mostafa", facts[2], StringComparison.Ordinal);
        Assert.Contains($"({state}", facts[2], StringComparison.Ordinal);
        var name = page.Find("dl.facts-list dd bdi[lang='en']");
        Assert.Equal("ltr", name.GetAttribute("dir"));
    }

    [Fact]
    public async Task Get_Development_ShowsTheInferredDeadlineAsOutlineWithoutCountdown()
    {
        var page = await development.Client.GetPageAsync("/en/11msp", TestContext.Current.CancellationToken);

        var deadline = page.Find("section[aria-labelledby='taking-part'] dl");
        Assert.Equal(["Note verbale and names of participants"], deadline.Texts("dt"));
        Assert.Equal(["Friday, 25 August 2023, 23:59 Geneva time (UTC+2) Working outline"], deadline.Texts("dd"));
        Assert.DoesNotContain("left", page.Find("main").TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Get_Production_DeadlineIsToBeAnnounced()
    {
        var page = await production.Client.GetPageAsync("/en/11msp", TestContext.Current.CancellationToken);

        var deadline = page.Find("section[aria-labelledby='taking-part'] dl");
        Assert.Equal(["Deadline for notes verbales and names"], deadline.Texts("dt"));
        Assert.Equal(["To be announced"], deadline.Texts("dd"));
    }

    [Fact]
    public async Task Get_Production_LeadsToWhereTheOfficialPapersAreReadAndShowsNoSitting()
    {
        // The system's clock stands in 2026, so only a portal that knew of sittings could show "now and next".
        var page = await production.Client.GetPageAsync("/en/11msp", TestContext.Current.CancellationToken);

        var papers = page.Texts("ul.papers > li");
        Assert.Contains("Provisional agendaCCM/MSP/2023/1 · issued, not held here", papers, StringComparer.Ordinal);
        Assert.Contains("Programme of workCCM/MSP/2023/3 · issued, not held here", papers, StringComparer.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".sitting-card"));
    }

    [Fact]
    public async Task Get_AnyMeeting_LeadsToEveryPageAndTheWayIn()
    {
        var page = await development.Client.GetPageAsync("/es/11msp", TestContext.Current.CancellationToken);

        var links = page.Attributes("main a", "href").ToHashSet(StringComparer.Ordinal);
        Assert.Superset(
            new HashSet<string?>(StringComparer.Ordinal)
            {
                "/es/11msp/letter", "/es/11msp/agenda", "/es/11msp/programme", "/es/11msp/documents", "/es/11msp/info", "/es/11msp/info/taking-part", "/es/11msp/updates",
            },
            links!);
        Assert.Equal(Reading.Words("Register_Title", Language.Spanish), page.Find("a.button").Text());
    }
}
