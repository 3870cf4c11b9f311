using MeetingPortal.Browser.Tests.Checks;
using MeetingPortal.Browser.Tests.Desk;
using MeetingPortal.Browser.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MeetingPortal.Browser.Tests.Journeys;

/// <summary>An officer drags items of the agenda to where they belong.</summary>
public sealed class DraggingTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    /// <summary>High enough for the whole agenda: at the edges of a window the page would move on under the pointer.</summary>
    private const int WholeTree = 3000;

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task Drag_ItemBeforeUnderAndBackOut_MovesItAndSaysSo(string language)
    {
        var page = await OpenAsync(language);
        var first = page.Locator(".tree > li").Nth(0);

        await DragAsync(page, "adoption-of-agenda", "opening", 0.1f, drop: "drop-before");
        await Expect(page.Locator(".note.good[role=status]")).ToBeVisibleAsync();
        await Expect(page.Locator(".note.good[role=status]")).ToContainTextAsync("2");
        await Expect(first.Locator("> .tree-row")).ToHaveIdAsync("adoption-of-agenda");

        await DragAsync(page, "opening", "adoption-of-agenda", 0.5f, drop: "drop-under");
        await Expect(first.Locator("> ol > li > .tree-row")).ToHaveIdAsync("opening");

        await DragAsync(page, "opening", "adoption-of-agenda", 0.1f, drop: "drop-before");
        await Expect(first.Locator("> .tree-row")).ToHaveIdAsync("opening");
        Assert.Empty(await SmallScreen.OverflowAsync(page));
    }

    [Fact]
    public async Task Drag_ItemWithSubItems_IsNeverPutUnderAnother()
    {
        var page = await OpenAsync("en");
        var parent = page.Locator(".tree > li:has(ol)").First;
        var slug = await parent.Locator("> .tree-row").GetAttributeAsync("id") ?? string.Empty;
        var children = await parent.Locator("> ol > li").CountAsync();

        await DragAsync(page, slug, "opening", 0.45f, drop: "drop-before");

        await Expect(page.Locator(".tree > li").First.Locator("> .tree-row")).ToHaveIdAsync(slug);
        await Expect(page.Locator(".tree > li").First.Locator("> ol > li")).ToHaveCountAsync(children);
    }

    [Fact]
    public async Task Drag_ThenEscape_ChangesNothing()
    {
        var page = await OpenAsync("en");
        var address = page.Url;
        await PullAsync(page, "adoption-of-agenda", "opening", 0.1f);
        await Expect(page.Locator(".tree .drop-before")).ToHaveCountAsync(1);

        await page.Keyboard.PressAsync("Escape");

        await Expect(page.Locator(".drop-before, .dragged")).ToHaveCountAsync(0);
        await page.Mouse.UpAsync();
        await Expect(page.Locator(".tree > li > .tree-row").First).ToHaveIdAsync("opening");
        Assert.Equal(address, page.Url);
    }

    private async Task<IPage> OpenAsync(string language)
    {
        var portal = OwnPortal();
        var page = await VisitAsync(portal, Visitor.Desktop with { Height = WholeTree });
        await SignIn.AsDocumentsOfficerAsync(page, portal);
        await page.GotoAsync($"/{language}/secretariat/11msp/agenda");
        return page;
    }

    /// <param name="part">How far down the row of the other item the pointer rests: 0 at its top, 1 at its end.</param>
    private static async Task DragAsync(IPage page, string item, string other, float part, string drop)
    {
        await PullAsync(page, item, other, part);
        await Expect(page.Locator($".{drop} > #{other}")).ToHaveCountAsync(1);
        await page.Mouse.UpAsync();
        await page.WaitForURLAsync($"**/agenda?moved={item}#{item}");
    }

    private static async Task PullAsync(IPage page, string item, string other, float part)
    {
        await page.Locator($"#{item} .handle").HoverAsync();
        await page.Mouse.DownAsync();
        var row = await page.Locator($"#{other}").BoundingBoxAsync() ?? throw new InvalidOperationException("There is no such row.");
        await page.Mouse.MoveAsync(row.X + (row.Width / 2), row.Y + (row.Height * part), new() { Steps = 5 });
    }
}
