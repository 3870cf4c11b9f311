using Microsoft.Playwright;

namespace MeetingPortal.Browser.Tests.Desk;

/// <summary>Copies and pastes as a program beside the browser would: with its own HTML, which no page has cleaned.</summary>
internal static class Clipboard
{
    public const string Plain = "Only the words";

    private const string Fill =
        """
        html => addEventListener('copy', event => {
          event.clipboardData.setData('text/html', html);
          event.clipboardData.setData('text/plain', 'Only the words');
          event.preventDefault();
        }, { once: true })
        """;

    public static async Task PasteAsync(ILocator field, string html, string keys = "Control+V")
    {
        await field.Page.EvaluateAsync(Fill, html);
        await field.PressAsync("Control+C");
        await field.PressAsync(keys);
    }
}
