using MeetingPortal.TestKit.Hosting;
using Microsoft.Playwright;

namespace MeetingPortal.Browser.Tests.Hosting;

/// <summary>
/// A test in a browser. Everything it opened is closed after it; whatever a page complained of fails it; of a failed test a picture
/// and the HTML of each page stay behind.
/// </summary>
public abstract class BrowserTest(BrowserFixture fixture) : IAsyncLifetime
{
    private const float PatienceInMilliseconds = 30_000;

    private readonly List<(IBrowserContext Context, PageWatch Watch)> _visits = [];
    private readonly List<KestrelPortal> _portals = [];

    protected BrowserFixture Fixture { get; } = fixture;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        BrowserFixture.RequireBrowser();
        Assertions.SetDefaultExpectTimeout(PatienceInMilliseconds);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        var faults = _visits.SelectMany(visit => visit.Watch.Faults).ToList();
        if (faults.Count > 0 || TestContext.Current.TestState?.Result == TestResult.Failed)
        {
            await Evidence.KeepAsync(_visits.SelectMany(visit => visit.Context.Pages));
        }

        foreach (var (context, _) in _visits)
        {
            await context.DisposeAsync();
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
    protected async Task<IPage> VisitAsync(KestrelPortal portal, Visitor visitor)
    {
        var context = await Fixture.Browser.NewContextAsync(visitor.ToOptions(portal.Address));
        context.SetDefaultTimeout(PatienceInMilliseconds);
        _visits.Add((context, await PageWatch.OverAsync(context, visitor.HasScript)));
        return await context.NewPageAsync();
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
        var answer = await page.GotoAsync(address);
        Assert.Equal(status, answer?.Status);
    }
}
