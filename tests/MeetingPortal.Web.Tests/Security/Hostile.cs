using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>Texts that would do harm if a page printed them as they are, and the check that it did not.</summary>
internal static class Hostile
{
    public const string Script = "<script>alert(1)</script>";
    public const string Image = "<img src=x onerror=alert(1)>";
    public const string Attribute = "\" onmouseover=\"alert(1)\" data-x='";

    /// <summary>A Markdown text with every way to run script that Markdown and raw HTML offer.</summary>
    public const string Markdown = """
        <script>alert(1)</script>

        <img src=x onerror=alert(1)> <svg onload=alert(1)> <iframe src="https://evil.example"></iframe> <base href="//evil.example/">

        [one](javascript:alert(1)) [two](JaVaScRiPt:alert(1)) [three](data:text/html;base64,PHNjcmlwdD4=) [four](vbscript:x) [five](java&#x09;script:alert(1))

        ![six](javascript:alert(1)) <javascript:alert(1)> [seven][ref]

        [ref]: javascript:alert(1) "title\" onclick=\"alert(1)"

        | a" onclick="alert(1) | b |
        |---|:-:|
        | <b style="position:fixed">x</b> | <form action="https://evil.example"><button>y</button></form> |

        Good [link](https://good.example/) and [mail](mailto:ccm@un.org) and [own](/en/11msp).
        """;

    /// <summary>What in the page would run script or change it; nothing, in a page that is right.</summary>
    public static IReadOnlyList<string> FoundIn(IHtmlDocument page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return [.. page.All.Where(IsHarmful).Select(element => element.OuterHtml)];
    }

    private static bool IsHarmful(IElement element) =>
        element.LocalName is "style" or "base" or "iframe" or "svg" or "object" or "embed" or "img"
        || (element.LocalName is "script" && element.GetAttribute("src")?.StartsWith('/') != true)
        || (element.LocalName is "form" && element.GetAttribute("action")?.Contains("evil", StringComparison.Ordinal) == true)
        || element.Attributes.Any(attribute => attribute.Name is "style" || attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
        || element.Attributes.Where(attribute => attribute.Name is "href" or "src" or "action" or "formaction").Any(attribute => !IsHarmless(attribute.Value));

    private static bool IsHarmless(string address) =>
        address.StartsWith('#')
        || (address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal) && !address.StartsWith("/\\", StringComparison.Ordinal))
        || address.StartsWith("https://", StringComparison.Ordinal)
        || address.StartsWith("mailto:", StringComparison.Ordinal)
        || address.Length == 0;
}
