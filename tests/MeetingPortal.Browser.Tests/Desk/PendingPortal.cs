using MeetingPortal.Browser.Tests.Hosting;
using MeetingPortal.TestKit.Hosting;
using Microsoft.Playwright;

namespace MeetingPortal.Browser.Tests.Desk;

/// <summary>A portal in which an officer has signed in, released one page again and left another change unreleased.</summary>
public sealed class PendingPortal(BrowserFixture fixture) : IAsyncLifetime
{
    private KestrelPortal? _portal;

    public KestrelPortal Portal => _portal ?? throw new InvalidOperationException("There is no browser, so nothing was started.");

    /// <summary>A browser that has the officer's session.</summary>
    public Visitor Officer { get; private set; } = Visitor.Desktop;

    public async ValueTask InitializeAsync()
    {
        if (!BrowserFixture.HasBrowser)
        {
            return;
        }

        _portal = new KestrelPortal();
        _portal.StartServer();
        await using var context = await fixture.Browser.NewContextAsync(Visitor.Desktop.ToOptions(_portal.Address));
        var page = await context.NewPageAsync();
        await OfficerDesk.SignInAsync(page, _portal);
        await ChangeAsync(page, "The gate is open.");
        await ReleaseForm.ReleaseAsync(page, "venue", "The gate is open.");
        await ChangeAsync(page, "The gate is closed.");
        Officer = Visitor.Desktop with { StorageState = await context.StorageStateAsync() };
    }

    public async ValueTask DisposeAsync()
    {
        if (_portal is not null)
        {
            await _portal.DisposeAsync();
        }
    }

    private static async Task ChangeAsync(IPage page, string text)
    {
        var form = await EditForm.OpenAsync(page, "venue", "en");
        await form.Text.FillAsync(text);
        await form.Save.ClickAsync();
        await form.Saved.WaitForAsync();
    }
}
