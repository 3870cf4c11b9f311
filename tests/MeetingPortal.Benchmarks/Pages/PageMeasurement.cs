using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using MeetingPortal.Benchmarks.Handlers;
using MeetingPortal.Benchmarks.Portal;
using MeetingPortal.Benchmarks.Reporting;
using MeetingPortal.Data.Providers;

namespace MeetingPortal.Benchmarks.Pages;

/// <summary>What missions wait for, in milliseconds.</summary>
/// <param name="PerSecond">Delegations that were checked and handed in: two requests each.</param>
internal sealed record PageRow(int Browsers, double PerSecond, double CheckP50, double CheckP99, double HandInP50, double HandInP99);

/// <summary>Hands in every delegation of a store through the published portal's pages, each by the browser of its own mission.</summary>
internal static class PageMeasurement
{
    private static readonly int[] Browsers = [1, 16];

    public static async Task<IReadOnlyList<PageRow>> RunAsync(Workshop workshop, BenchmarkOptions options)
    {
        var published = await PublishedPortal.MakeAsync(options, workshop);
        var folder = workshop.Folder("pages");
        Progress.Say("Filling a store …");
        await using var store = await HandlerStore.MakeAsync(new DatabaseOptions(), folder);
        await using var portal = await RunningPortal.StartAsync(published, new PortalStart(folder, HasBenchmarkEndpoints: true), "/health/live");
        await portal.ReadyAsync();
        using var handler = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false };
        using var http = new HttpClient(handler) { BaseAddress = portal.Wire.Address };
        var browsers = await SignedInAsync(http);
        var rows = new List<PageRow>();
        foreach (var count in Browsers)
        {
            Progress.Say(string.Create(CultureInfo.InvariantCulture, $"Handing in by {count} at once …"));
            var turns = new List<PageRow>();
            for (var round = 0; round <= options.Rounds; round++)
            {
                await store.ResetAsync();
                turns.Add(await TurnAsync(browsers, count));
            }

            // The first warms up.
            rows.Add(MedianOf(count, turns[1..]));
        }

        return rows;
    }

    private static async Task<IReadOnlyList<MissionBrowser>> SignedInAsync(HttpClient http)
    {
        var browsers = new List<MissionBrowser>();
        for (var number = 1; number <= HandlerStore.Delegations; number++)
        {
            var browser = new MissionBrowser(http, string.Create(CultureInfo.InvariantCulture, $"/en/mission/mission-{number}/{HandlerStore.MeetingName}/check"));
            await browser.SignInAsync(HandlerStore.AddressOf(number));
            browsers.Add(browser);
        }

        return browsers;
    }

    private static async Task<PageRow> TurnAsync(IReadOnlyList<MissionBrowser> browsers, int count)
    {
        var waiting = new ConcurrentQueue<MissionBrowser>(browsers);
        var (checks, handedIn) = (new ConcurrentBag<double>(), new ConcurrentBag<double>());
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(1, count).Select(_ => Task.Run(async () =>
        {
            while (waiting.TryDequeue(out var browser))
            {
                var start = Stopwatch.GetTimestamp();
                var form = await browser.OpenAsync();
                checks.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                start = Stopwatch.GetTimestamp();
                await browser.HandInAsync(form);
                handedIn.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        })));
        var perSecond = browsers.Count / clock.Elapsed.TotalSeconds;
        return new PageRow(count, perSecond, Share(checks, 0.5), Share(checks, 0.99), Share(handedIn, 0.5), Share(handedIn, 0.99));
    }

    private static double Share(ConcurrentBag<double> took, double share) => took.Order().ElementAt((int)(took.Count * share));

    private static PageRow MedianOf(int browsers, IReadOnlyList<PageRow> turns) => new(
        browsers,
        Median.Of(turns.Select(turn => turn.PerSecond)),
        Median.Of(turns.Select(turn => turn.CheckP50)),
        Median.Of(turns.Select(turn => turn.CheckP99)),
        Median.Of(turns.Select(turn => turn.HandInP50)),
        Median.Of(turns.Select(turn => turn.HandInP99)));
}
