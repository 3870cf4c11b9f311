using System.Globalization;
using Microsoft.Playwright;

namespace MeetingPortal.Browser.Tests.Checks;

/// <summary>A visitor who has no pointer.</summary>
internal static class Keyboard
{
    private const int MostStops = 200;

    private const string Stops =
        """
        () => [...document.querySelectorAll('a[href], button, select, input:not([type=hidden]), textarea, summary, [tabindex="0"]')]
          .filter(element => element.checkVisibility({ visibilityProperty: true }))
        """;

    /// <summary>What is wrong with the place where the focus is, given the place where it should be; empty when nothing is.</summary>
    private const string FaultAtStop =
        $$"""
        index => {
          const stops = ({{Stops}})();
          const expected = stops[index], element = document.activeElement;
          const name = element.outerHTML.slice(0, 140);
          if (element !== expected) return `the focus is on ${name} instead of ${expected.outerHTML.slice(0, 140)}`;
          const style = getComputedStyle(element), box = element.getBoundingClientRect();
          if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) return `the focus is not seen on ${name}`;
          if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) return `the focus is off the screen on ${name}`;
          const over = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 10));
          if (over && over !== element && !element.contains(over) && !over.contains(element)) return `${over.outerHTML.slice(0, 80)} hides the focus on ${name}`;
          return '';
        }
        """;

    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page)
    {
        var count = await page.EvaluateAsync<int>($"() => ({Stops})().length");
        var faults = new List<string>();
        for (var index = 0; index < count; index++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string>(FaultAtStop, index) is { Length: > 0 } fault)
            {
                faults.Add(string.Create(CultureInfo.InvariantCulture, $"stop {index + 1} of {count}: {fault}"));
            }
        }

        return faults;
    }

    /// <summary>Presses Tab until the element has the focus; fails when it is never reached.</summary>
    public static async Task TabToAsync(IPage page, ILocator target)
    {
        for (var stop = 0; stop < MostStops; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }
        }

        Assert.Fail($"{MostStops} times Tab on {page.Url} did not reach {target}.");
    }

    /// <summary>Tab to a link or button, then Enter.</summary>
    public static async Task PressAsync(IPage page, ILocator target)
    {
        await TabToAsync(page, target);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Tab to a field and put a text in the place of what it holds.</summary>
    public static async Task TypeAsync(IPage page, ILocator field, string text)
    {
        await TabToAsync(page, field);
        await page.Keyboard.PressAsync("ControlOrMeta+a");
        await page.Keyboard.InsertTextAsync(text);
    }
}
