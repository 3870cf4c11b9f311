using Microsoft.Playwright;

namespace MeetingPortal.Browser.Tests.Checks;

/// <summary>What a narrow screen and a thumb need.</summary>
internal static class SmallScreen
{
    /// <summary>Names what sticks out, so that the rule at fault is found without a browser.</summary>
    private const string Overflow =
        """
        () => {
          const scroller = document.scrollingElement;
          if (scroller.scrollWidth <= scroller.clientWidth) return [];
          const sticksOut = element => {
            const box = element.getBoundingClientRect();
            return box.width > 1 && (box.right > scroller.clientWidth + 0.5 || box.left < -0.5);
          };
          const guilty = [...document.body.querySelectorAll('*')].filter(element => sticksOut(element) && ![...element.children].some(sticksOut));
          return [`the page is ${scroller.scrollWidth} px wide on a screen of ${scroller.clientWidth} px`,
            ...guilty.slice(0, 5).map(element => `sticks out: ${element.outerHTML.slice(0, 200)}`)];
        }
        """;

    /// <summary>
    /// WCAG 2.2, 2.5.8, without its exception for spacing: 24 px both ways for whatever stands in navigation and in lists of links.
    /// A link within a sentence is exempt there, too.
    /// </summary>
    private const string SmallTargets =
        """
        () => {
          const isShown = element => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.visually-hidden, .skip');
          const isInSentence = element => getComputedStyle(element).display === 'inline'
            && [...element.parentElement.childNodes].some(node => node.nodeType === Node.TEXT_NODE && /\p{L}/u.test(node.textContent));
          return [...document.querySelectorAll('nav a, li a, .tools a, .page-head a, td a, button, select, summary')]
            .filter(element => isShown(element) && !element.closest('.prose') && !isInSentence(element))
            .map(element => ({ element, box: element.getBoundingClientRect() }))
            .filter(({ box }) => box.height < 23.95 || box.width < 23.95)
            .map(({ element, box }) => `${Math.round(box.width)}×${Math.round(box.height * 10) / 10} px: ${element.parentElement.tagName.toLowerCase()}.${element.parentElement.className} > ${element.outerHTML.slice(0, 160)}`);
        }
        """;

    public static Task<string[]> OverflowAsync(IPage page) => page.EvaluateAsync<string[]>(Overflow);

    public static Task<string[]> SmallTargetsAsync(IPage page) => page.EvaluateAsync<string[]>(SmallTargets);
}
