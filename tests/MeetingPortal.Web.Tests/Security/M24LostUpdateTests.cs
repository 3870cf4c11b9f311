using System.Net;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Caching;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>M24: two officers edit one page, and the later save silently wins.</summary>
public sealed class M24LostUpdateTests
{
    private const string Edit = "/en/secretariat/11msp/page/venue/edit?in=en";
    private const string Release = "/en/secretariat/11msp/page/venue/release";

    [Fact]
    public async Task M24_SecondSaveOfOneText_IsRefusedAndShowsBoth()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var host = new PortalHost();
        using var ana = await host.OfficerAsync(cancellationToken);
        using var ben = await host.OfficerAsync(cancellationToken);
        var formOfBen = await ben.GetPageAsync(Edit, cancellationToken);
        using var first = await ana.SaveAsync("Venue", "Ana's text.");

        using var second = await ben.SubmitAsync(formOfBen, "main form", cancellationToken, Text("Ben's text."));

        var page = await second.ReadPageAsync(cancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, second.StatusCode);
        Assert.StartsWith("Error:", page.Title, StringComparison.Ordinal);
        Assert.Equal("Ben's text.", ((AngleSharp.Html.Dom.IHtmlTextAreaElement)page.Find("textarea")).Value.Trim());
        Assert.Contains("Ana's text.", page.Find("pre.source").TextContent, StringComparison.Ordinal);
        using var stored = await ana.AskAsync(Edit);
        Assert.Contains("Ana", (await stored.ReadPageAsync(cancellationToken)).Find("textarea").TextContent, StringComparison.Ordinal);

        using var insight = await ben.SubmitAsync(page, "main form", cancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, insight.StatusCode);
    }

    [Fact]
    public async Task M24_SaveInAnotherLanguage_IsNotRefused()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var host = new PortalHost();
        using var ana = await host.OfficerAsync(cancellationToken);
        using var ben = await host.OfficerAsync(cancellationToken);
        var french = await ben.GetPageAsync(Edit.Replace("in=en", "in=fr", StringComparison.Ordinal), cancellationToken);
        using var first = await ana.SaveAsync("Venue", "Ana's text.");

        using var second = await ben.SubmitAsync(french, "main form", cancellationToken, Text("Le texte de Ben."));

        Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
    }

    [Fact]
    public async Task M24_ReleaseOfWhatChangedMeanwhile_IsRefused()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var host = new PortalHost();
        using var ana = await host.OfficerAsync(cancellationToken);
        using var ben = await host.OfficerAsync(cancellationToken);
        using var first = await ana.SaveAsync("Venue", "What Ben saw.");
        var formOfBen = await ben.GetPageAsync(Release, cancellationToken);
        using var second = await ana.SaveAsync("Venue", "What Ben never saw.");

        using var released = await ben.SubmitAsync(
            formOfBen, "main form", cancellationToken, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Sentence[en]"] = "News." });
        using var page = await ana.AskAsync("/en/11msp/info/venue");

        Assert.Equal(HttpStatusCode.BadRequest, released.StatusCode);
        Assert.DoesNotContain("never saw", await page.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task M24_TwoSavesAtOnce_OneIsRefused()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var host = new PortalHost();
        using var ana = await host.OfficerAsync(cancellationToken);
        using var ben = await host.OfficerAsync(cancellationToken);
        var formOfAna = await ana.GetPageAsync(Edit, cancellationToken);
        var formOfBen = await ben.GetPageAsync(Edit, cancellationToken);

        var answers = await Task.WhenAll(
            ana.SubmitAsync(formOfAna, "main form", cancellationToken, Text("Ana's text.")),
            ben.SubmitAsync(formOfBen, "main form", cancellationToken, Text("Ben's text.")));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.BadRequest);
    }

    private static Dictionary<string, string> Text(string text) => new(StringComparer.Ordinal) { ["Input.Text"] = text };
}
