using MeetingPortal.Browser.Tests.Hosting;
using MeetingPortal.TestKit.Hosting;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace MeetingPortal.Browser.Tests.Hosting;

/// <summary>One browser and one portal in Development for all tests that only read.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private const string UsualPath = "/usr/bin/chromium";

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private KestrelPortal? _portal;

    /// <summary>The shared portal; nothing may be written to it.</summary>
    public KestrelPortal Portal => _portal ?? throw new InvalidOperationException("There is no browser, so nothing was started.");

    public IBrowser Browser => _browser ?? throw new InvalidOperationException("There is no browser.");

    private static string ExecutablePath =>
        Environment.GetEnvironmentVariable("PORTAL_CHROMIUM") is { Length: > 0 } path ? path : UsualPath;

    public static bool HasBrowser => File.Exists(ExecutablePath);

    /// <summary>Ends the test as skipped where no browser is installed; under CI that is a failure, lest nobody notices.</summary>
    public static void RequireBrowser()
    {
        if (HasBrowser)
        {
            return;
        }

        var reason = $"There is no browser at {ExecutablePath}. Install Chromium or name one in PORTAL_CHROMIUM.";
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
        {
            Assert.Fail(reason);
        }

        Assert.Skip(reason);
    }

    public async ValueTask InitializeAsync()
    {
        if (!HasBrowser)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = ExecutablePath,
            Args = ["--disable-background-networking", "--disable-component-update", "--disable-gpu", "--disable-software-rasterizer"],
        });
        _portal = new KestrelPortal();
        _portal.StartServer();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_portal is not null)
        {
            await _portal.DisposeAsync();
        }
    }
}
