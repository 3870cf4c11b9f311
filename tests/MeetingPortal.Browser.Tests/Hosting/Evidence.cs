using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace MeetingPortal.Browser.Tests.Hosting;

/// <summary>What a failed test leaves behind, under TestResults beside the tests.</summary>
internal static partial class Evidence
{
    private const int LongestName = 120;

    public static async Task KeepAsync(IEnumerable<IPage> pages)
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "TestResults", "browser")).FullName;
        var test = Unsafe().Replace(TestContext.Current.Test?.TestDisplayName ?? "test", "_");
        foreach (var (index, page) in pages.Index())
        {
            var path = Path.Combine(folder, $"{test[..Math.Min(test.Length, LongestName)]}-{index + 1}");
            await File.WriteAllTextAsync($"{path}.html", $"<!-- {page.Url} -->\n{await page.ContentAsync()}");
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = $"{path}.png", FullPage = true });
            TestContext.Current.TestOutputHelper?.WriteLine($"{page.Url} is kept as {path}.png and .html");
        }
    }

    [GeneratedRegex(@"[^\w.-]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unsafe();
}
