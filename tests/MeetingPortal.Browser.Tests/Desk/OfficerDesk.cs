using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Hosting;
using Microsoft.Playwright;

namespace MeetingPortal.Browser.Tests.Desk;

/// <summary>What an officer does at the screen.</summary>
internal static class OfficerDesk
{
    /// <summary>Signs in by the one-time address that a demonstration prints at its start.</summary>
    /// <param name="account">The documents officer when it is left out.</param>
    public static async Task SignInAsync(IPage page, KestrelPortal portal, DemonstrationAccount? account = null)
    {
        var secret = await portal.SecretAsync(account ?? DemonstrationAccount.DocumentsOfficer, TestContext.Current.CancellationToken);
        await page.GotoAsync($"/en/account/demonstration?secret={secret}");
        await page.Locator("main form button").ClickAsync();
        await page.WaitForURLAsync("**/en/account");
        await page.GotoAsync("/en/secretariat");
    }
}
