using MeetingPortal.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace MeetingPortal.Browser.Tests.Checks;

/// <summary>Faults are planted in a page to see that they would be found: checks that find nothing are only worth something then.</summary>
public sealed class InspectionTests(BrowserFixture fixture, InspectionWindow inspection) : BrowserTest(fixture), IClassFixture<InspectionWindow>
{
    [Theory]
    [InlineData("<img src='/icon.svg'>", "1280 px, light: image-alt")]
    [InlineData("<p id='planted-text'>pale</p>", "320 px, dark: color-contrast")]
    [InlineData("<nav aria-label='planted'><ul><li><a id='planted-link' href='/en'>x</a></li></ul></nav>", "target under 24 px")]
    [InlineData("<table id='planted-table'><tr><td>a</td></tr></table>", "the page is 1000 px wide on a screen of 320 px")]
    public async Task Inspect_PlantedFault_IsFound(string html, string fault)
    {
        var page = Share(inspection.Window);
        await OpenAsync(page, "/en/about");
        await page.EvaluateAsync(
            """
            html => {
              document.querySelector('main .wrap').insertAdjacentHTML('beforeend', html);
              const style = (id, values) => Object.assign(document.getElementById(id)?.style ?? {}, values);
              style('planted-text', { color: 'light-dark(#000, #333)' });
              style('planted-link', { display: 'inline-block', minBlockSize: '0', blockSize: '12px', overflow: 'hidden' });
              style('planted-table', { position: 'absolute', insetInlineStart: '0', inlineSize: '1000px' });
            }
            """,
            html);

        var faults = await Inspection.FaultsAsync(page);

        Assert.Contains(faults, found => found.Contains(fault, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Watch_InlineScript_IsRefusedAndHeard()
    {
        var page = Share(inspection.Window);
        await OpenAsync(page, "/en/about");

        await page.EvaluateAsync("() => { const script = document.createElement('script'); script.textContent = 'document.title = \"run\"'; document.body.append(script); }");

        await Expect(page).Not.ToHaveTitleAsync("run");
        Assert.Contains(inspection.Window.Watch.Faults, fault => fault.Contains("Content security policy: script-src", StringComparison.Ordinal));
        inspection.Window.Watch.Forget();
    }

    [Fact]
    public async Task Watch_ScriptError_IsHeard()
    {
        var page = Share(inspection.Window);
        await OpenAsync(page, "/en/about");
        var error = page.Context.WaitForConsoleMessageAsync();

        await page.EvaluateAsync("() => { setTimeout(() => { console.error('planted'); throw new Error('planted'); }); }");

        await error;
        Assert.Contains(inspection.Window.Watch.Faults, fault => fault.Contains("planted", StringComparison.Ordinal));
        await OpenAsync(page, "/en/about");
        inspection.Window.Watch.Forget();
    }
}
