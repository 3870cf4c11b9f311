using MeetingPortal.TestKit.Hosting;
using Microsoft.Playwright;

namespace MeetingPortal.Browser.Tests.Hosting;

/// <summary>A browser window with cookies and a cache of its own, watched from its first page on.</summary>
public sealed class Window : IAsyncDisposable
{
    // Patience costs nothing while all goes well; test projects run at the same time on few cores.
    private const float PatienceInMilliseconds = 30_000;

    private readonly IBrowserContext _context;

    private Window(IBrowserContext context, IPage page, PageWatch watch)
    {
        _context = context;
        Page = page;
        Watch = watch;
    }

    public IPage Page { get; }

    public PageWatch Watch { get; }

    /// <param name="script">Runs in each page before the page's own; the page's content security policy does not apply to it.</param>
    public static async Task<Window> OpenAsync(IBrowser browser, KestrelPortal portal, Visitor visitor, string? script = null)
    {
        ArgumentNullException.ThrowIfNull(browser);
        ArgumentNullException.ThrowIfNull(portal);
        ArgumentNullException.ThrowIfNull(visitor);
        Assertions.SetDefaultExpectTimeout(PatienceInMilliseconds);
        var context = await browser.NewContextAsync(visitor.ToOptions(portal.Address));
        context.SetDefaultTimeout(PatienceInMilliseconds);
        var watch = await PageWatch.OverAsync(context, visitor.HasScript);
        if (script is not null)
        {
            await context.AddInitScriptAsync(script);
        }

        return new Window(context, await context.NewPageAsync(), watch);
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
