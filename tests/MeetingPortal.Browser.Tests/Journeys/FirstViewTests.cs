using MeetingPortal.Browser.Tests.Checks;
using MeetingPortal.Browser.Tests.Hosting;
using Microsoft.Playwright;

namespace MeetingPortal.Browser.Tests.Journeys;

/// <summary>What the first page costs somebody on a bad line. The tests' build serves gzip where the published one serves brotli, which is smaller.</summary>
public sealed class FirstViewTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private const int MostRequests = 3;
    private const int MostBytes = 14 * 1024;

    [Fact]
    public async Task View_LetterWithAnEmptyCache_StaysWithinTheBudget()
    {
        // Otherwise Development compresses assets anew for each request, at the level that compresses nothing.
        var portal = OwnPortal(own => own.Set("ReloadStaticAssetsAtRuntime", "false"));
        var page = await VisitAsync(portal, Visitor.Desktop);
        var wire = await WireLog.OverAsync(page);

        await OpenAsync(page, "/en/11msp/letter");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        TestContext.Current.TestOutputHelper?.WriteLine(wire.ToString());
        Assert.InRange(wire.Requests, 2, MostRequests);
        Assert.InRange(wire.Bytes, 1, MostBytes);
    }
}
