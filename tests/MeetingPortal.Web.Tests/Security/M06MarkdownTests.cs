using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Caching;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>M06 and M33: script in Markdown, and links that run script, in previews and on pages.</summary>
public sealed class M06MarkdownTests
{
    [Fact]
    public async Task M06_ScriptInMarkdown_IsTextInPreviewAndPage()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(TestContext.Current.CancellationToken);
        using var reader = host.CreateClient();
        var cancellationToken = TestContext.Current.CancellationToken;
        var form = await officer.GetPageAsync("/en/secretariat/11msp/page/venue/edit?in=en", cancellationToken);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Title"] = Hostile.Image, ["Input.Text"] = Hostile.Markdown };

        using var quick = await officer.SubmitAsync(form, "main form", cancellationToken, fields, "button[formaction]");
        await officer.SaveAndReleaseAsync(Hostile.Image, Hostile.Markdown);

        var preview = await quick.ReadPageAsync(cancellationToken);
        Assert.Contains("alert(1)", preview.Find(".preview .prose").TextContent, StringComparison.Ordinal);
        Assert.Empty(Hostile.FoundIn(preview));
        foreach (var address in new[] { "/en/secretariat/11msp/page/venue/preview", "/en/11msp/info/venue", "/en/11msp/info/venue/v/2", "/en/11msp/info/venue/changes" })
        {
            var page = await officer.GetPageAsync(address, cancellationToken);
            Assert.Contains("<script>alert(1)</script>", page.Body!.TextContent, StringComparison.Ordinal);
            Assert.Empty(Hostile.FoundIn(page));
        }
    }

    [Fact]
    public async Task M33_LinksInMarkdown_LeadToTheWebAndMailAlone()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(TestContext.Current.CancellationToken);
        await officer.SaveAndReleaseAsync("Venue", Hostile.Markdown);

        var page = await officer.GetPageAsync("/en/11msp/info/venue", TestContext.Current.CancellationToken);

        var links = page.QuerySelectorAll(".prose a").Select(link => link.GetAttribute("href")).OfType<string>();
        Assert.Equal("https://good.example/ mailto:ccm@un.org /en/11msp", string.Join(' ', links));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData(" JAVASCRIPT:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("//evil.example/")]
    public async Task M33_AddressOfAWebPageInSeeds_ThatIsNotOfTheWeb_IsNoLink(string url)
    {
        await using var host = new PortalHost();
        using var reader = host.CreateClient();

        await Assert.ThrowsAsync<MeetingPortal.Publishing.Seeding.SeedException>(() => SecondMeeting.AddAsync(host, url: url));

        using var answer = await reader.AskAsync($"/en/{SecondMeeting.Code}/info");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
    }
}
