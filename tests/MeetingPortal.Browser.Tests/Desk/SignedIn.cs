using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Hosting;
using Microsoft.Playwright;

namespace MeetingPortal.Browser.Tests.Desk;

/// <summary>Fictional people of the demonstration at the screen.</summary>
internal static class SignedIn
{
    /// <summary>Signs in by a one-time address, as the start of a demonstration prints them.</summary>
    public static async Task AsAsync(IPage page, KestrelPortal portal, DemonstrationAccount account, string language = "en")
    {
        var secret = await portal.SecretAsync(account, TestContext.Current.CancellationToken);
        await page.GotoAsync($"/{language}/account/demonstration?secret={secret}");
        await page.Locator("main form button").ClickAsync();
        await page.WaitForURLAsync($"**/{language}/account");
    }
}
