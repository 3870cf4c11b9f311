using MeetingPortal.Browser.Tests.Desk;
using MeetingPortal.Browser.Tests.Hosting;
using MeetingPortal.Domain.Meetings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MeetingPortal.Browser.Tests.Journeys;

/// <summary>An officer presses a button, and a page that somebody reads says so by itself and leaves the reader alone.</summary>
public sealed class NowTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private const string Desk = "/en/secretariat/11msp/now?sitting=mon-11-am";

    [Fact]
    public async Task Press_WhileTheOverviewIsRead_ShowsWithoutReloadAndLeavesTheFocus()
    {
        var portal = OwnPortal();
        var (officer, reader) = (await VisitAsync(portal, Visitor.Desktop), await VisitAsync(portal, Visitor.Phone));
        await SignIn.AsDocumentsOfficerAsync(officer, portal);
        var clock = portal.Services.GetRequiredService<MeetingClock>();
        clock.Offset += new DateTimeOffset(2023, 9, 11, 8, 5, 0, TimeSpan.Zero) - clock.Now;
        await OpenAsync(reader, "/en/11msp");
        await reader.Locator(".papers a").First.FocusAsync();
        await reader.EvaluateAsync("() => { window.kept = document.activeElement; }");
        await Expect(reader.Locator("[data-now] p")).ToHaveCountAsync(0);

        await OpenAsync(officer, Desk);
        await officer.Locator(".steps button").First.ClickAsync();

        await Expect(reader.Locator("[data-now] p")).ToContainTextAsync("Item 1 Opening of the Meeting");
        await reader.EvaluateAsync("() => { window.line = document.querySelector('[data-now] p'); }");
        await officer.GetByRole(AriaRole.Button, new() { Name = "The sitting is closed" }).ClickAsync();
        await Expect(reader.Locator("[data-now] p")).ToContainTextAsync("Sitting closed");
        await Expect(reader.Locator("[data-now] [data-part=what]")).ToBeHiddenAsync();

        Assert.True(await reader.EvaluateAsync<bool>("() => document.activeElement === window.kept && document.querySelector('[data-now] p') === window.line"));
        Assert.Equal("polite", await reader.Locator("[data-now]").GetAttributeAsync("aria-live"));
    }
}
