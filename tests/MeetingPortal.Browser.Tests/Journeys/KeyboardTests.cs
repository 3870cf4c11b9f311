using System.Text.RegularExpressions;
using MeetingPortal.Browser.Tests.Checks;
using MeetingPortal.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace MeetingPortal.Browser.Tests.Journeys;

/// <summary>A delegate who has no pointer.</summary>
public sealed partial class KeyboardTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    [Theory]
    [InlineData("/en/11msp")]
    [InlineData("/en/11msp/agenda")]
    [InlineData("/en/11msp/documents")]
    [InlineData("/ar/11msp/documents")]
    public async Task Tab_ThroughAPage_ReachesEverythingInOrderAndShowsWhereItIs(string address)
    {
        var page = await VisitAsync(Visitor.Desktop);
        await OpenAsync(page, address);

        var faults = await Keyboard.FaultsAsync(page);

        Assert.True(faults.Count == 0, $"{address}\n{string.Join('\n', faults)}");
    }

    [Fact]
    public async Task Tab_ThroughAPageOnANarrowScreen_ReachesEverythingInOrderAndShowsWhereItIs()
    {
        var page = await VisitAsync(Visitor.Desktop with { Width = Visitor.SmallWidth });
        await OpenAsync(page, "/en/11msp/documents");

        var faults = await Keyboard.FaultsAsync(page);

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task Enter_OnTheSkipLink_LeadsPastTheNavigation()
    {
        var page = await VisitAsync(Visitor.Desktop);
        await OpenAsync(page, "/en/11msp/documents");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(".skip")).ToBeFocusedAsync();
        await Expect(page.Locator(".skip")).ToBeInViewportAsync();

        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");

        await Expect(page.Locator("main :focus")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Enter_OnATab_OpensThatPageAndMarksIt()
    {
        var page = await VisitAsync(Visitor.Desktop);
        await OpenAsync(page, "/en/11msp");

        await Keyboard.PressAsync(page, page.Locator(".bar a[href='/en/11msp/agenda']"));

        await Expect(page.Locator(".bar [aria-current=page]")).ToHaveAttributeAsync("href", "/en/11msp/agenda");
    }

    [Fact]
    public async Task Filter_ByKeyboard_ShowsThoseDocumentsAndKeepsTheChoice()
    {
        var page = await VisitAsync(Visitor.Desktop);
        await OpenAsync(page, "/en/11msp/documents");
        var all = await page.Locator("table.documents tbody tr").CountAsync();

        await Keyboard.TabToAsync(page, page.Locator("#series"));
        await page.Keyboard.PressAsync("ArrowDown");
        await Keyboard.PressAsync(page, page.Locator("form.filters button"));

        await page.WaitForURLAsync(SeriesFilter());
        await Expect(page.Locator("#series")).Not.ToHaveValueAsync(string.Empty);
        Assert.InRange(await page.Locator("table.documents tbody tr").CountAsync(), 1, all);
    }

    [GeneratedRegex(@"/documents\?series=\w+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SeriesFilter();
}
