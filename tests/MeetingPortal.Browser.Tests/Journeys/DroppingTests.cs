using System.IO.Compression;
using System.Text.RegularExpressions;
using MeetingPortal.Browser.Tests.Checks;
using MeetingPortal.Browser.Tests.Desk;
using MeetingPortal.Browser.Tests.Hosting;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.TestKit.Files;
using MeetingPortal.TestKit.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MeetingPortal.Browser.Tests.Journeys;

/// <summary>An officer brings many documents at once, and readers have all of them from one instant on.</summary>
public sealed partial class DroppingTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private const int Count = 40;
    private const string Word = "Plughpaper";
    private const string Scan = "scan.pdf";
    private const string List = "/en/11msp/documents";
    private const string Paper = "/en/d/CCM/MSP/2023/WP.7";

    /// <summary>Within how many seconds of the instant everything says so.</summary>
    private const int Promised = 5;

    [Fact]
    public async Task FortyFiles_DroppedReviewedAndHeldBack_AreWithReadersFromTheirInstantOn()
    {
        var portal = OwnPortal();
        var officer = await VisitAsync(portal, Visitor.Desktop, Accessibility.Script);
        var reader = await VisitAsync(portal, Visitor.Phone, Accessibility.Script);
        await SignIn.AsDocumentsOfficerAsync(officer, portal);

        await DropAsync(officer);
        await ReviewAsync(officer);
        await HoldBackAsync(officer);
        Pass(portal, TimeSpan.Zero);
        await SeeNothingAsync(reader, portal);

        Pass(portal, TimeSpan.FromHours(2));
        await SeeAllAsync(reader, portal);
    }

    /// <summary>The page sends file after file; the second is kept waiting here, so that what the page says meanwhile can be seen.</summary>
    private static async Task DropAsync(IPage officer)
    {
        await OpenAsync(officer, "/en/secretariat/11msp/documents/drop");
        await Inspection.PassAsync(officer);
        await officer.SetViewportSizeAsync(Visitor.Desktop.Width, Visitor.Desktop.Height);
        var (sent, released) = (0, new TaskCompletionSource());
        await officer.RouteAsync("**/documents/drop", async route =>
        {
            if (string.Equals(route.Request.Method, "POST", StringComparison.Ordinal) && Interlocked.Increment(ref sent) == 2)
            {
                await released.Task;
            }

            await route.ContinueAsync();
        });
        await officer.SetInputFilesAsync("#Files", Enumerable.Range(1, Count).Select(number => new FilePayload
        {
            Name = number == Count ? Scan : $"CCM_MSP_2023_WP.{number}-EN.pdf",
            MimeType = "application/pdf",
            Buffer = SampleFiles.Pdf($"{Word} in file {number}"),
        }));
        await Keyboard.PressAsync(officer, officer.Locator("main form.stack button[type=submit]"));

        var files = officer.Locator(".drop-list li");
        await Expect(files).ToHaveCountAsync(Count);
        await Expect(files.First.Locator("progress")).ToHaveJSPropertyAsync("value", 1);
        await Expect(files.Last.Locator("progress")).ToHaveJSPropertyAsync("value", 0);
        await Expect(officer.Locator("[data-drop-status]")).Not.ToBeEmptyAsync();
        await Inspection.PassAsync(officer);
        await officer.SetViewportSizeAsync(Visitor.Desktop.Width, Visitor.Desktop.Height);
        released.SetResult();
        await officer.WaitForURLAsync("**/documents/drop/*");
        await officer.UnrouteAllAsync();
    }

    private static async Task ReviewAsync(IPage officer)
    {
        var rows = officer.Locator(".review-drop tbody tr");
        await Expect(rows).ToHaveCountAsync(Count);
        await Expect(rows.Locator(".state.now").Filter(new() { HasText = "The document is new. Enter its title." })).ToHaveCountAsync(Count - 1);
        var scan = rows.Filter(new() { HasText = Scan });
        await Expect(scan).ToContainTextAsync("Enter the symbol.");
        await Inspection.PassAsync(officer);
        await officer.SetViewportSizeAsync(Visitor.Desktop.Width, Visitor.Desktop.Height);

        await scan.Locator("input[name$='.Symbol']").FillAsync($"CCM/MSP/2023/WP.{Count}");
        await scan.Locator("select[name$='.Language']").SelectOptionAsync("en");
        for (var row = 0; row < Count; row++)
        {
            await rows.Nth(row).Locator("input[name$='.Title']").FillAsync($"{Word} of row {row}");
        }

        await rows.Last.Locator("input[name$='.Title']").PressAsync("Enter");
        await Expect(rows.Locator(".state.now")).ToHaveCountAsync(0);
        await Expect(rows.Locator(".state")).ToHaveCountAsync(Count);
    }

    private static async Task HoldBackAsync(IPage officer)
    {
        foreach (var box in await officer.Locator(".review-drop input[type=checkbox]").AllAsync())
        {
            await box.CheckAsync();
        }

        await officer.Locator("#Input_When_Later").FocusAsync();
        await officer.Keyboard.PressAsync("Space");
        await officer.Locator("#Input_Day").FillAsync("2023-08-21");
        await officer.Locator("#Input_Time").FillAsync("11:00");
        await Inspection.PassAsync(officer);
        await officer.SetViewportSizeAsync(Visitor.Desktop.Width, Visitor.Desktop.Height);
        await Keyboard.PressAsync(officer, officer.Locator(".review-drop .actions button").Last);
        await officer.WaitForURLAsync("**/documents?done=confirmed");
        await Expect(officer.Locator("main table")).ToContainTextAsync($"WP.{Count}");
        await Inspection.PassAsync(officer);
    }

    private static async Task SeeNothingAsync(IPage reader, KestrelPortal portal)
    {
        await OpenAsync(reader, List);
        await Expect(reader.Locator("main")).Not.ToContainTextAsync("WP.");
        await OpenAsync(reader, Paper, 404);
        await OpenAsync(reader, $"/en/11msp/search?q={Word}&language=all");
        await Expect(reader.Locator(".hits li")).ToHaveCountAsync(0);
        Assert.Equal(["contents.html"], await PackedAsync(reader, portal));
        Assert.DoesNotContain("WP.", await TextAsync(reader, portal, "en/11msp/updates.atom"), StringComparison.Ordinal);
        Assert.DoesNotContain("WP.", await TextAsync(reader, portal, "api/v1/meetings/11msp/documents"), StringComparison.Ordinal);
    }

    private static async Task SeeAllAsync(IPage reader, KestrelPortal portal)
    {
        await ReachAsync(reader, List, reader.Locator($"main a[href$='/d/CCM/MSP/2023/WP.{Count}']"));
        var symbols = await reader.Locator("main a[href*='/d/CCM/MSP/2023/WP.']").EvaluateAllAsync<string[]>("links => links.map(link => link.pathname)");
        Assert.Equal(Count, symbols.Distinct(StringComparer.Ordinal).Count());
        await Inspection.PassAsync(reader);
        await OpenAsync(reader, Paper);
        await Expect(reader.Locator(".versions .files a[hreflang=en]")).ToBeVisibleAsync();
        await Inspection.PassAsync(reader);
        await ReachAsync(reader, $"/en/11msp/search?q={Word}", reader.Locator(".page-head .meta").Filter(new() { HasTextRegex = FortyHits() }));
        await Inspection.PassAsync(reader);
        Assert.Equal(Count + 1, (await PackedAsync(reader, portal)).Count);
        Assert.Contains($"WP.{Count}", await TextAsync(reader, portal, "api/v1/meetings/11msp/documents"), StringComparison.Ordinal);
    }

    /// <summary>Lets time pass at the meeting, and as many seconds more as are promised.</summary>
    private static void Pass(KestrelPortal portal, TimeSpan time)
    {
        portal.Services.GetRequiredService<MeetingClock>().Offset += time;
        for (var second = 0; second < Promised; second++)
        {
            portal.Time.Advance(TimeSpan.FromSeconds(1));
        }
    }

    /// <summary>What the portal does in the background takes a moment of this machine, though no time of the portal's own clock.</summary>
    private static async Task ReachAsync(IPage reader, string address, ILocator wanted)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        do
        {
            Assert.False(patience.IsCancellationRequested, $"{address} does not show it.");
            await OpenAsync(reader, address);
        }
        while (await wanted.CountAsync() == 0);
    }

    private static async Task<IReadOnlyList<string>> PackedAsync(IPage reader, KestrelPortal portal)
    {
        var answer = await reader.Context.APIRequest.GetAsync($"{portal.Address}en/11msp/documents/bundle.zip");
        await using var zip = new ZipArchive(new MemoryStream(await answer.BodyAsync()));
        return [.. zip.Entries.Select(entry => entry.FullName)];
    }

    private static async Task<string> TextAsync(IPage reader, KestrelPortal portal, string address) =>
        await (await reader.Context.APIRequest.GetAsync($"{portal.Address}{address}")).TextAsync();

    [GeneratedRegex(@"\b40\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FortyHits();
}
