using MeetingPortal.Browser.Tests.Checks;
using MeetingPortal.Browser.Tests.Hosting;
using MeetingPortal.TestKit.Files;
using MeetingPortal.TestKit.Hosting;
using Microsoft.Playwright;

namespace MeetingPortal.Browser.Tests.Desk;

/// <summary>A portal in which an officer has signed in, released one page again and left another change unreleased.</summary>
public sealed class PendingPortal(BrowserFixture fixture) : IAsyncLifetime
{
    /// <summary>A page is there once its address is: its load event may be over before anybody waits for it.</summary>
    private static readonly PageWaitForURLOptions Arrived = new() { WaitUntil = WaitUntilState.Commit };

    private KestrelPortal? _portal;
    private Window? _window;

    /// <summary>The officer's window, in which pages are inspected one after the other.</summary>
    public Window Window => _window ?? throw new InvalidOperationException("There is no browser, so nothing was started.");

    /// <summary>A file that waits for the officer's decision, as the last part of its address.</summary>
    public string DocumentFile { get; private set; } = string.Empty;

    /// <summary>Files that were dropped and wait for the officer, as the last part of their address.</summary>
    public string Drop { get; private set; } = string.Empty;

    /// <summary>A message to somebody who asked to be told, which waits to be sent, as a part of its address.</summary>
    public string Notice { get; private set; } = string.Empty;

    public async ValueTask InitializeAsync()
    {
        if (!BrowserFixture.HasBrowser)
        {
            return;
        }

        _portal = new KestrelPortal();
        _portal.StartServer();
        _window = await Window.OpenAsync(fixture.Browser, _portal, Visitor.Desktop, Accessibility.Script);
        var page = _window.Page;
        await SignIn.AsDocumentsOfficerAsync(page, _portal);
        await SubscribeAsync(page, _portal);
        await ChangeAsync(page, "The gate is open.");
        await ReleaseForm.ReleaseAsync(page, "venue", "The gate is open.");
        await ChangeAsync(page, "The gate is closed.");
        DocumentFile = await SendAsync(page);
        Drop = await DropAsync(page);
        await page.GotoAsync("/en/secretariat/11msp/notices");
        Notice = (await page.Locator(".staff-table tbody th a").First.GetAttributeAsync("href"))!.Split('/')[^1];
    }

    public async ValueTask DisposeAsync()
    {
        if (_window is not null)
        {
            await _window.DisposeAsync();
        }

        if (_portal is not null)
        {
            await _portal.DisposeAsync();
        }
    }

    private static async Task SubscribeAsync(IPage page, PortalHost portal)
    {
        await page.GotoAsync("/en/11msp/subscribe");
        await page.FillAsync("#Input_Email", "ida@mission.example");
        await page.ClickAsync("main form button[type=submit]");
        await page.WaitForURLAsync("**/received", Arrived);
        await page.GotoAsync((await portal.MailAsync(CancellationToken.None))[^1].Link());
        await page.ClickAsync("main form button[type=submit]");
        await page.WaitForURLAsync("**/subscriptions?**", Arrived);
    }

    private static async Task<string> SendAsync(IPage page)
    {
        await page.GotoAsync("/en/secretariat/11msp/documents/01a2076b-fcb9-75c9-a500-c6b614feb65c");
        await page.SetInputFilesAsync("#File", new FilePayload { Name = "agenda.pdf", MimeType = "application/pdf", Buffer = SampleFiles.Pdf() });
        await page.ClickAsync("main form.stack button[type=submit]");
        await page.WaitForURLAsync("**/files/*", Arrived);
        return page.Url.Split('/')[^1];
    }

    /// <summary>By the script of the page, which sends the files one by one and then opens their review.</summary>
    private static async Task<string> DropAsync(IPage page)
    {
        await page.GotoAsync("/en/secretariat/11msp/documents/drop");
        await page.SetInputFilesAsync("#Files",
        [
            new FilePayload { Name = "CCM_MSP_2023_1-FR.pdf", MimeType = "application/pdf", Buffer = SampleFiles.Pdf() },
            new FilePayload { Name = "unknown.pdf", MimeType = "application/pdf", Buffer = SampleFiles.Pdf("Nothing") },
            new FilePayload { Name = "picture.png", MimeType = "image/png", Buffer = SampleFiles.Png() },
        ]);
        await page.ClickAsync("main form.stack button[type=submit]");
        await page.WaitForURLAsync("**/documents/drop/*", Arrived);
        return page.Url.Split('/')[^1];
    }

    private static async Task ChangeAsync(IPage page, string text)
    {
        var form = await EditForm.OpenAsync(page, "venue", "en");
        await form.Text.FillAsync(text);
        await form.Save.ClickAsync();
        await form.Saved.WaitForAsync();
    }
}
