using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Hosting;
using Microsoft.Playwright;

namespace MeetingPortal.Browser.Tests.Desk;

/// <summary>Signs in at the screen.</summary>
internal static class SignIn
{
    /// <summary>By the one-time address that a demonstration prints at its start; waits until the portal has led to the account's own page.</summary>
    public static async Task AsAsync(IPage page, PortalHost portal, DemonstrationAccount account, string language = "en")
    {
        var secret = await portal.SecretAsync(account, TestContext.Current.CancellationToken);
        await page.GotoAsync($"/{language}/account/demonstration?secret={secret}");
        await page.Locator("main form button").ClickAsync();

        // Being there is enough: the event of a page that was loaded at once can be over before anybody waits for it.
        await page.WaitForURLAsync(address => !address.Contains("demonstration", StringComparison.Ordinal), new() { WaitUntil = WaitUntilState.Commit });
    }

    /// <summary>As the documents officer, to the secretariat's own first page.</summary>
    public static async Task AsDocumentsOfficerAsync(IPage page, PortalHost portal)
    {
        await AsAsync(page, portal, DemonstrationAccount.DocumentsOfficer);
        await page.GotoAsync("/en/secretariat");
    }
}
