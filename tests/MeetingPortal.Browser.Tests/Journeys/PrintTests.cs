using System.Text;
using System.Text.RegularExpressions;
using MeetingPortal.Browser.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MeetingPortal.Browser.Tests.Journeys;

/// <summary>Pages that people take into the room on paper.</summary>
public sealed partial class PrintTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    [Theory]
    [InlineData("/en/11msp/letter", ".letter")]
    [InlineData("/en/11msp/agenda", ".note.outline")]
    [InlineData("/ar/11msp/agenda", ".note.outline")]
    [InlineData("/en/11msp/programme", ".note.outline")]
    public async Task Print_OnA4_LeavesTheNavigationOutAndKeepsWhatMatters(string address, string kept)
    {
        var page = await VisitAsync(Visitor.Desktop);
        await OpenAsync(page, address);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        await Expect(page.Locator(kept)).ToBeVisibleAsync();
        await Expect(page.Locator("h1")).ToBeVisibleAsync();
        await Expect(page.Locator("nav:visible, .skip:visible, .tools:visible, .demo:visible, form:visible")).ToHaveCountAsync(0);
        Assert.InRange(PagesOf(await page.PdfAsync(new PagePdfOptions { Format = "A4" })), 1, 8);
    }

    [Fact]
    public async Task Print_Letter_LeavesTheReleaseLineOut()
    {
        var page = await VisitAsync(Visitor.Desktop);
        await OpenAsync(page, "/en/11msp/letter");
        await Expect(page.Locator(".release")).ToBeVisibleAsync();

        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        await Expect(page.Locator(".release")).ToBeHiddenAsync();
    }

    private static int PagesOf(byte[] pdf) => PageObject().Count(Encoding.Latin1.GetString(pdf));

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex PageObject();
}
