using MeetingPortal.Browser.Tests.Hosting;
using Microsoft.Playwright;

namespace MeetingPortal.Browser.Tests.Checks;

/// <summary>Looks at one page as wide and narrow, light and dark screens show it; the page is loaded once.</summary>
internal static class Inspection
{
    private static readonly int[] Widths = [Visitor.Desktop.Width, Visitor.SmallWidth];

    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page)
    {
        // What follows a form may be seen before its stylesheet has come.
        await page.WaitForLoadStateAsync(LoadState.Load);
        var faults = new List<string>();
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, Visitor.Desktop.Height);
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
            faults.AddRange((await Accessibility.FaultsAsync(page)).Select(fault => $"{width} px, light: {fault}"));
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
            faults.AddRange((await Accessibility.ColourFaultsAsync(page)).Select(fault => $"{width} px, dark: {fault}"));
        }

        faults.AddRange((await SmallScreen.OverflowAsync(page)).Select(fault => $"{Visitor.SmallWidth} px: {fault}"));
        faults.AddRange((await SmallScreen.SmallTargetsAsync(page)).Select(fault => $"{Visitor.SmallWidth} px, target under 24 px: {fault}"));
        return faults;
    }

    /// <summary>Fails with everything that was found, not with the first.</summary>
    public static async Task PassAsync(IPage page)
    {
        var faults = await FaultsAsync(page);
        Assert.True(faults.Count == 0, $"{page.Url}\n  {string.Join("\n  ", faults)}");
    }
}
