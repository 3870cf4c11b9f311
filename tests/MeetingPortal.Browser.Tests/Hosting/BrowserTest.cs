using MeetingPortal.TestKit.Hosting;
using Microsoft.Playwright;

namespace MeetingPortal.Browser.Tests.Hosting;

/// <summary>
/// A test in a browser. Everything it opened is closed after it; whatever a page complained of fails it; of a failed test a picture
/// and the HTML of each page stay behind.
/// </summary>
public abstract class BrowserTest(BrowserFixture fixture) : IAsyncLifetime
{
    private readonly List<Window> _windows = [];
    private readonly List<KestrelPortal> _portals = [];
    private Window? _shared;

    protected BrowserFixture Fixture { get; } = fixture;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        BrowserFixture.RequireBrowser();
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        var used = _shared is null ? _windows : [.. _windows, _shared];
        var faults = used.SelectMany(window => window.Watch.Faults).ToList();
        if (faults.Count > 0 || TestContext.Current.TestState?.Result == TestResult.Failed)
        {
            await Evidence.KeepAsync(used.Select(window => window.Page));
        }

        foreach (var window in _windows)
        {
            await window.DisposeAsync();
        }

        foreach (var portal in _portals)
        {
            await portal.DisposeAsync();
        }

        GC.SuppressFinalize(this);
        Assert.True(faults.Count == 0, $"The browser complained:\n{string.Join('\n', faults)}");
    }

    /// <summary>A browser of its own, with nothing in its cache, at the shared portal.</summary>
    protected Task<IPage> VisitAsync(Visitor visitor) => VisitAsync(Fixture.Portal, visitor);

    /// <summary>A browser of its own, with nothing in its cache.</summary>
    /// <param name="script">Runs in each page before the page's own, such as what inspections need.</param>
    protected async Task<IPage> VisitAsync(KestrelPortal portal, Visitor visitor, string? script = null)
    {
        var window = await Window.OpenAsync(Fixture.Browser, portal, visitor, script);
        _windows.Add(window);
        return window.Page;
    }

    /// <summary>A window that the tests of a class use one after the other; only what it complains of from now on counts.</summary>
    protected IPage Share(Window window)
    {
        ArgumentNullException.ThrowIfNull(window);
        _shared = window;
        window.Watch.Forget();
        return window.Page;
    }

    /// <summary>A portal that this test may change.</summary>
    /// <param name="prepare">Sets what has to be set before the start.</param>
    protected KestrelPortal OwnPortal(Action<KestrelPortal>? prepare = null)
    {
        var portal = new KestrelPortal();
        _portals.Add(portal);
        prepare?.Invoke(portal);
        portal.StartServer();
        return portal;
    }

    /// <summary>Opens an address and makes sure of its status.</summary>
    protected static async Task OpenAsync(IPage page, string address, int status = 200)
    {
        ArgumentNullException.ThrowIfNull(page);
        var answer = await page.GotoAsync(address);
        Assert.Equal(status, answer?.Status);
    }
}
