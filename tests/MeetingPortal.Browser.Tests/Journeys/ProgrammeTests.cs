using MeetingPortal.Browser.Tests.Checks;
using MeetingPortal.Browser.Tests.Desk;
using MeetingPortal.Browser.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MeetingPortal.Browser.Tests.Journeys;

/// <summary>An officer takes the meeting from an outline to a provisional programme and to its revision; a delegate on a phone sees what changed.</summary>
public sealed class ProgrammeTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private const string Programme = "/en/11msp/programme";

    [Fact]
    public async Task Release_FromOutlineToProvisionalToRevision_IsFollowedOnAPhone()
    {
        var portal = OwnPortal();
        var officer = await VisitAsync(portal, Visitor.Desktop);
        var delegated = await VisitAsync(portal, Visitor.Phone);
        await SignIn.AsDocumentsOfficerAsync(officer, portal);
        var desk = new ProgrammeDesk(officer);
        await OpenAsync(delegated, Programme);
        await Expect(delegated.Locator(".note.outline")).ToBeVisibleAsync();

        await desk.StageAsync("agenda", "Provisional", "CCM/MSP/2023/1 of a test");
        await desk.ReleaseAsync("agenda", "The provisional agenda replaces the outline.");
        await desk.StageAsync("programme", "Provisional", "CCM/MSP/2023/3 of a test");
        await desk.ReleaseAsync("programme", "The provisional programme replaces the outline.");
        await OpenAsync(delegated, Programme);
        await Expect(delegated.Locator(".note.outline")).ToHaveCountAsync(0);
        await Expect(delegated.Locator(".stage-line")).ToHaveTextAsync("Provisional CCM/MSP/2023/3 of a test");

        await desk.MoveUpAsync("adoption-of-agenda");
        await desk.NumberThroughAsync();
        await desk.ReleaseAsync("agenda", "Two items change places.");
        await desk.RetimeAsync("tue-12-am", "10:30");
        await desk.CloseAsync("wed-13-am");
        await desk.StageAsync("programme", "Amended", "CCM/MSP/2023/3/Rev.1 of a test");
        await desk.ReleaseAsync("programme", "Tuesday begins later; one sitting is private.");

        await SeeRevisionAsync(delegated);
        await SeeAgendaAsync(delegated);
    }

    private static async Task SeeRevisionAsync(IPage delegated)
    {
        await OpenAsync(delegated, Programme);
        await Expect(delegated.Locator(".stage-line")).ToHaveTextAsync("Amended CCM/MSP/2023/3/Rev.1 of a test");
        await Expect(delegated.Locator("#tue-12-am")).ToContainTextAsync("10:30–13:00");
        await Expect(delegated.Locator("#wed-13-am")).ToContainTextAsync("Private meeting");
        await Expect(delegated.Locator("#wed-13-am .entries")).ToHaveCountAsync(0);
        Assert.Empty(await SmallScreen.OverflowAsync(delegated));

        await OpenAsync(delegated, $"{Programme}/v/1");
        await Expect(delegated.Locator("#wed-13-am .entries")).ToHaveCountAsync(0);

        await OpenAsync(delegated, $"{Programme}/changes");
        await Expect(delegated.Locator("#r3 .changes")).ToContainTextAsync("Programme of work: Provisional → Amended");
        await Expect(delegated.Locator("#r3 .changes li", new() { HasText = "Tuesday, 12 September 2023" })).ToContainTextAsync("10:30");
        await Expect(delegated.Locator("#r3 .changes li", new() { HasText = "Wednesday" })).ToHaveCountAsync(0);
        Assert.Empty(await SmallScreen.OverflowAsync(delegated));
    }

    private static async Task SeeAgendaAsync(IPage delegated)
    {
        await OpenAsync(delegated, "/en/11msp/agenda#adoption-of-agenda");
        await Expect(delegated.Locator("#adoption-of-agenda > .no")).ToHaveTextAsync("1.");
        await OpenAsync(delegated, "/en/11msp/agenda/changes");
        await Expect(delegated.Locator("#r3 .changes .state", new() { HasText = "Renumbered" })).ToHaveCountAsync(2);
        await Expect(delegated.Locator("#r3 .changes .state", new() { HasText = "Moved" })).ToHaveCountAsync(1);
    }
}
