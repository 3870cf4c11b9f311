using AngleSharp.Dom;
using MeetingPortal.TestKit.Hosting;

namespace MeetingPortal.Web.Tests.Publishing;

public sealed class HostileTextTests
{
    private const string Markup = "<script>alert('x')</script><img src=x onerror=alert(1)>";

    private const string Text =
        Markup + "\n\n[a](javascript:alert(1)) [b](data:text/html,x) [c](JaVaScRiPt:alert(1)) [d](vbscript:x) ![e](javascript:alert(1))\n\n"
        + "<a href=\"javascript:alert(1)\">f</a> <javascript:alert(1)>\n\n# Heading {onclick=alert(1)}\n\n[g]: javascript:alert(1)\n[g]\n\n[h](https://example.org \"onmouseover=alert(1)\")";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Save_MarkupInTitleTextAndSentence_StaysTextOnEveryPage()
    {
        await using var host = new PortalHost();
        var officer = await host.OfficerAsync(Cancellation);
        await officer.SavedAsync("venue", Markup, Text);
        var pages = new Dictionary<string, IParentNode>(StringComparer.Ordinal)
        {
            ["edit"] = await officer.OpenAsync(Officers.Edit("venue")),
            ["edit beside the original"] = await officer.OpenAsync(Officers.Edit("venue", "ar")),
            ["preview"] = await officer.OpenAsync("/en/secretariat/11msp/page/venue/preview?in=en"),
            ["release"] = await officer.OpenAsync(Officers.Release("venue")),
        };
        host.Time.Advance(TimeSpan.FromMinutes(1));
        await officer.ReleasedAsync("venue", Markup);
        pages["back office"] = await officer.OpenAsync("/en/secretariat/11msp");
        pages["history"] = await officer.OpenAsync(Officers.History("venue"));
        foreach (var address in (string[])["/info", "/info/venue", "/info/venue/v/2", "/info/venue/changes", "/updates", ""])
        {
            pages[address] = await host.CreateClient().GetPageAsync($"/en/11msp{address}", Cancellation);
        }

        Assert.All(pages, page => Assert.Empty(HostileNodes(page.Value).Select(node => $"{page.Key}: {node.OuterHtml}")));
        Assert.Contains("<script>alert('x')</script>", ((IDocument)pages["/info/venue"]).Title, StringComparison.Ordinal);
        Assert.Contains("<img src=x onerror=alert(1)>", pages["/info/venue"].Find(".prose").TextContent, StringComparison.Ordinal);
        Assert.Equal("https://example.org", pages["/info/venue"].Find(".prose a[href]").GetAttribute("href"));
        Assert.Equal(Markup, pages["/updates"].Find("ol.updates li h2 + p").TextContent);
    }

    private static IEnumerable<IElement> HostileNodes(IParentNode page) => page.QuerySelectorAll("*").Where(element =>
        (element.LocalName is "script" && element.GetAttribute("src")?.StartsWith('/') != true)
        || element.LocalName is "img" or "iframe" or "object" or "style"
        || element.Attributes.Any(attribute =>
            attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
            || attribute.Name is "style"
            || (attribute.Name is "href" or "src" or "action" or "formaction" && IsHostile(attribute.Value))));

    private static bool IsHostile(string address) =>
        address.Contains(':', StringComparison.Ordinal) && !address.StartsWith("https://", StringComparison.Ordinal) && !address.StartsWith("mailto:", StringComparison.Ordinal)
        && !address.StartsWith('/');
}
