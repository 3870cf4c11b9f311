using System.Text.RegularExpressions;
using MeetingPortal.Browser.Tests.Checks;
using MeetingPortal.Browser.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MeetingPortal.Browser.Tests.Journeys;

/// <summary>Delegates who come to read.</summary>
public sealed partial class ReadingTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    [Fact]
    public async Task Read_InArabicOnAPhoneWithoutScript_EveryStepLeadsToTheNext()
    {
        var page = await VisitAsync(Visitor.Phone with { HasScript = false });
        await OpenAsync(page, "/ar/11msp");
        await SeeArabicThatFitsAsync(page);

        await page.Locator("main .papers > li > a[href='/ar/11msp/letter']").ClickAsync();
        await SeeArabicThatFitsAsync(page);
        var letter = page.Locator(".letter");
        await Expect(letter).ToHaveAttributeAsync("lang", "en");
        await Expect(letter).ToHaveCSSAsync("direction", "ltr");
        await Expect(letter).ToContainTextAsync("I am honoured to address you in my capacity as the President");

        await FollowMenuAsync(page, "/ar/11msp/agenda");
        await SeeArabicThatFitsAsync(page);
        var item = page.Locator("#general-exchange");
        await item.Locator("> a.no").ClickAsync();
        await Expect(page).ToHaveURLAsync(EndOf("/ar/11msp/agenda#general-exchange"));
        await Expect(item).ToBeInViewportAsync();

        await item.Locator(".links a[href*='/programme#']").First.ClickAsync();
        await SeeArabicThatFitsAsync(page);
        await Expect(page).ToHaveURLAsync(EndOf("/ar/11msp/programme#mon-11-am"));
        await Expect(page.Locator("#mon-11-am")).ToBeInViewportAsync();

        await FollowMenuAsync(page, "/ar/11msp/documents");
        await SeeArabicThatFitsAsync(page);
        await page.Locator("#language").SelectOptionAsync("en");
        await page.Locator("form.filters button").ClickAsync();
        await Expect(page).ToHaveURLAsync(FilteredByLanguage());

        await page.Locator(".langs a[lang=fr]").ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "fr");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("dir", "ltr");
        await Expect(page).ToHaveURLAsync(FilteredByLanguage());
        await Expect(page.Locator("#language")).ToHaveValueAsync("en");
    }

    [Theory]
    [InlineData("Asia/Tokyo", "your time: 17:00–20:00")]
    [InlineData("America/Los_Angeles", "your time: 01:00–04:00")]
    [InlineData("Pacific/Honolulu", "your time: Sun 22:00–01:00")]
    public async Task Read_ProgrammeFromAnotherZone_ShowsTheReadersTimeBesideTheVenues(string zone, string expected)
    {
        var page = await VisitAsync(Visitor.Desktop with { TimeZone = zone });

        await OpenAsync(page, "/en/11msp/programme");

        var sitting = page.Locator("#mon-11-am th");
        await Expect(sitting.Locator(".clock")).ToHaveTextAsync("10:00–13:00");
        await Expect(sitting.Locator(".your-time")).ToHaveTextAsync(expected);
        await Expect(page.Locator(".your-time")).ToHaveCountAsync(await page.Locator(".clock[data-start]").CountAsync());
    }

    [Fact]
    public async Task Read_ProgrammeFromTheVenuesZone_AddsNothing()
    {
        var page = await VisitAsync(Visitor.Desktop with { TimeZone = "Europe/Zurich" });
        var script = page.WaitForResponseAsync(response => response.Url.Contains("reader-time", StringComparison.Ordinal));

        await OpenAsync(page, "/en/11msp/programme");

        // The script has run: it is deferred, and the load event comes after deferred scripts.
        Assert.True((await script).Ok);
        await Expect(page.Locator("#mon-11-am .clock")).ToHaveTextAsync("10:00–13:00");
        await Expect(page.Locator(".your-time")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Read_ProgrammeInArabicFromAnotherZone_KeepsTheOrderOfTimes()
    {
        var page = await VisitAsync(Visitor.Desktop with { TimeZone = "Asia/Tokyo" });

        await OpenAsync(page, "/ar/11msp/programme");

        var range = page.Locator("#mon-11-am .your-time bdi");
        await Expect(range).ToHaveTextAsync("17:00–20:00");
        await Expect(range).ToHaveAttributeAsync("dir", "rtl");
    }

    private static async Task SeeArabicThatFitsAsync(IPage page)
    {
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "ar");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("dir", "rtl");
        var overflow = await SmallScreen.OverflowAsync(page);
        Assert.True(overflow.Length == 0, $"{page.Url}\n{string.Join('\n', overflow)}");
    }

    private static async Task FollowMenuAsync(IPage page, string address)
    {
        await page.Locator(".menu summary").ClickAsync();
        await page.Locator($".menu a[href='{address}']").ClickAsync();
        await Expect(page).ToHaveURLAsync(EndOf(address));
    }

    private static Regex EndOf(string address) => new(Regex.Escape(address) + "$", RegexOptions.None, TimeSpan.FromSeconds(1));

    [GeneratedRegex("/(?:ar|fr)/11msp/documents[?](?:.*&)?language=en(?:&|$)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FilteredByLanguage();
}
