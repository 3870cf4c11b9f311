using System.Globalization;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace MeetingPortal.Browser.Tests.Checks;

/// <summary>What axe finds, under the portal's real content security policy.</summary>
internal static class Accessibility
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        ResultTypes = [ResultType.Violations],
    };

    /// <summary>The rules that a change of the colour scheme alone can break.</summary>
    private static readonly AxeRunOptions ColourRules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "link-in-text-block"] },
        ResultTypes = [ResultType.Violations],
    };

    public static Task<IReadOnlyList<string>> FaultsAsync(IPage page) => FaultsAsync(page, Rules);

    public static Task<IReadOnlyList<string>> ColourFaultsAsync(IPage page) => FaultsAsync(page, ColourRules);

    private static async Task<IReadOnlyList<string>> FaultsAsync(IPage page, AxeRunOptions rules)
    {
        var result = await page.RunAxe(rules);
        return
        [
            .. from violation in result.Violations
               from node in violation.Nodes
               select string.Create(CultureInfo.InvariantCulture, $"{violation.Id} ({node.Impact}): {violation.Help}\n      {node.Target}  {Shortened(node.Html)}"),
        ];
    }

    private static string Shortened(string html) => html.Length <= 300 ? html : html[..300] + "…";
}
