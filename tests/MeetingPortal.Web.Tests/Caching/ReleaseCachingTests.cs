using System.Net;
using MeetingPortal.Data;
using MeetingPortal.TestKit.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace MeetingPortal.Web.Tests.Caching;

/// <summary>Readers see a release at once, and never again what was before it.</summary>
public sealed class ReleaseCachingTests
{
    private const string Page = "/en/11msp/info/venue";

    /// <summary>Far more than any of it takes; without it, a reader who waits for the blocked render would wait for ever.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Release_EveryStoredBodyThatItChanges_IsRenderedAnew()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(TestContext.Current.CancellationToken);
        using var reader = host.CreateClient();
        string[] addresses = [Page, "/en/11msp/updates", "/en/11msp/updates.atom", "/en/11msp/info/venue/changes", "/en/11msp"];
        var before = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var address in addresses)
        {
            using var rendered = await reader.AskAsync(address);
            using var stored = await reader.AskAsync(address);
            Assert.True(stored.IsFromCache());
            before[address] = stored.Headers.ETag!.ToString();
        }

        await officer.SaveAndReleaseAsync("Venue, mended", "Gate 40 is open.");

        foreach (var address in addresses)
        {
            using var after = await reader.AskAsync(address, ifNoneMatch: before[address]);
            Assert.False(after.IsFromCache());
            Assert.Equal(HttpStatusCode.OK, after.StatusCode);
            Assert.NotEqual(before[address], after.Headers.ETag!.ToString(), StringComparer.Ordinal);
        }
    }

    [Fact]
    public async Task Release_WhileAnOldRenderIsUnderWay_IsWhatTheNextReaderGets()
    {
        var pause = new PausedRead();
        await using var host = new HostWith(services => services.ConfigureDbContext<PortalDbContext>(options => options.AddInterceptors(pause)));
        using var officer = await host.OfficerAsync(TestContext.Current.CancellationToken);
        using var reader = host.CreateClient();

        // The last query for the page's own text: whoever stands there has seen the old one.
        pause.Arm("\"Slug\" = @");

        var slow = host.CreateClient().AskAsync(Page);
        await pause.Reached.WaitAsync(Patience, TestContext.Current.CancellationToken);
        await officer.SaveAndReleaseAsync("Venue, mended", "Gate 40 is open.").WaitAsync(Patience, TestContext.Current.CancellationToken);
        using var next = await reader.AskAsync(Page).WaitAsync(Patience, TestContext.Current.CancellationToken);
        pause.GoOn();
        using var old = await slow.WaitAsync(Patience, TestContext.Current.CancellationToken);
        using var later = await reader.AskAsync(Page);

        Assert.DoesNotContain("Gate 40 is open.", await old.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("Gate 40 is open.", await next.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("Gate 40 is open.", await later.TextAsync(), StringComparison.Ordinal);
        Assert.True(later.IsFromCache());
        Assert.Equal(next.Headers.ETag, later.Headers.ETag);
    }

    [Fact]
    public async Task Save_WithoutRelease_LeavesWhatIsStored()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(TestContext.Current.CancellationToken);
        using var reader = host.CreateClient();
        using var rendered = await reader.AskAsync(Page);

        using var saved = await officer.SaveAsync("Venue, not yet", "A draft.");
        using var after = await reader.AskAsync(Page);

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.True(after.IsFromCache());
        Assert.Equal(rendered.Headers.ETag, after.Headers.ETag);
    }
}
