using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace MeetingPortal.Browser.Tests.Checks;

/// <summary>What axe finds, under the portal's real content security policy, in a window that was opened with <see cref="Script"/>.</summary>
internal static class Accessibility
{
    /// <summary>Loaded with the window: sending it anew for each question would take longer than the answers.</summary>
    public static readonly string Script = new BundledAxeScriptProvider().GetScript();

    private const string Run =
        """
        async runOnly => (await axe.run(document, { runOnly, resultTypes: ['violations'] })).violations.flatMap(violation =>
          violation.nodes.map(node => `${violation.id} (${node.impact}): ${violation.help}\n      ${node.target}  ${node.html.slice(0, 300)}`))
        """;

    private static readonly object Rules = new
    {
        type = "tag",
        values = new[] { "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice" },
    };

    /// <summary>The rules that a change of the colour scheme alone can break.</summary>
    private static readonly object ColourRules = new { type = "rule", values = new[] { "color-contrast", "link-in-text-block" } };

    public static Task<string[]> FaultsAsync(IPage page) => page.EvaluateAsync<string[]>(Run, Rules);

    public static Task<string[]> ColourFaultsAsync(IPage page) => page.EvaluateAsync<string[]>(Run, ColourRules);
}
