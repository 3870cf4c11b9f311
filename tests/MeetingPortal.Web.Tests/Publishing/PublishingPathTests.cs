using System.Net;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Pages;

namespace MeetingPortal.Web.Tests.Publishing;

/// <summary>From the working copy to the reader: one officer, one page, every place where it shows.</summary>
public sealed class PublishingPathTests
{
    private const string Public = "/en/11msp/info/observers";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Save_WorkingCopy_IsSeenInThePreviewAndByNoReader()
    {
        await using var host = new PortalHost();
        var officer = await host.OfficerAsync(Cancellation);
        var reader = host.CreateClient();
        var before = await reader.GetStringAsync(new Uri(Public, UriKind.Relative), Cancellation);

        using var saved = await officer.SaveAsync(await officer.OpenAsync(Officers.Edit("observers")), "Observers", "A *new* text.");

        Assert.Equal("/en/secretariat/11msp/page/observers/edit?in=en&saved=true", saved.Headers.Location!.OriginalString);
        var after = await officer.OpenAsync(saved.Headers.Location.OriginalString);
        Assert.Contains("Readers do not see it until it is released.", after.Find("[role='status']").Text(), StringComparison.Ordinal);
        var preview = await officer.OpenAsync("/en/secretariat/11msp/page/observers/preview?in=en");
        Assert.Equal("A <em>new</em> text.", preview.Find(".prose p").InnerHtml);
        Assert.Contains("Preview of the working copy. Readers do not see it.", preview.Find(".note.warn").Text(), StringComparison.Ordinal);
        Assert.Equal(before, await reader.GetStringAsync(new Uri(Public, UriKind.Relative), Cancellation));
        Assert.DoesNotContain("new text", await reader.GetStringAsync(new Uri("/en/11msp/updates", UriKind.Relative), Cancellation), StringComparison.Ordinal);
        var home = await officer.OpenAsync("/en/secretariat/11msp");
        Assert.Equal(["1 change to release"], home.Texts(".state.now"));
    }

    [Fact]
    public async Task Preview_UnsavedText_IsShownAndNotKept()
    {
        await using var host = new PortalHost();
        var officer = await host.OfficerAsync(Cancellation);

        using var answer = await officer.SaveAsync(await officer.OpenAsync(Officers.Edit("venue", "fr")), "Lieu", "Un *essai*.", "button.quiet");
        var page = await answer.ReadPageAsync(Cancellation);

        Assert.Null(answer.Headers.Location);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("Un <em>essai</em>.", page.Find("section.preview .prose p").InnerHtml);
        Assert.Equal("fr", page.Find("section.preview .prose").GetAttribute("lang"));
        Assert.Equal("Un *essai*.", page.Find("textarea").TextContent.Trim());
        Assert.DoesNotContain("essai", (await officer.OpenAsync(Officers.Edit("venue", "fr"))).Find("textarea").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Release_SavedPage_ReachesEveryPlaceWhereReadersLook()
    {
        await using var host = new PortalHost();
        var officer = await host.OfficerAsync(Cancellation);
        var reader = host.CreateClient();
        var first = (await reader.GetPageAsync(Public, Cancellation)).Find(".prose").InnerHtml;
        await reader.GetPageAsync("/en/11msp/updates", Cancellation);
        host.Time.Advance(TimeSpan.FromMinutes(3));
        var text = (await officer.OpenAsync(Officers.Edit("observers"))).Find("textarea").TextContent;
        await officer.SavedAsync("observers", "Observers", text.Replace("names five", "names six", StringComparison.Ordinal));

        var form = await officer.OpenAsync(Officers.Release("observers"));
        Assert.Equal(("five", "six"), (form.Find(".changes del").Text(), form.Find(".changes ins").Text()));
        using var answer = await officer.ReleaseAsync(form, "The number of organizations is corrected.");

        var done = await officer.OpenAsync(answer.Headers.Location!.OriginalString);
        Assert.Contains("Release 2 is public now.", done.Find("[role='status']").Text(), StringComparison.Ordinal);
        Assert.Contains("names six", (await reader.GetPageAsync(Public, Cancellation)).Find(".prose").TextContent, StringComparison.Ordinal);
        Assert.Contains("Release 2, 21 August 2023, 10:03", (await reader.GetPageAsync(Public, Cancellation)).Find(".release").Text(), StringComparison.Ordinal);
        var old = await reader.GetPageAsync($"{Public}/v/1", Cancellation);
        Assert.Equal(first, old.Find(".prose").InnerHtml);
        Assert.Contains("This is release 1, which is no longer current.", old.Find(".release .warn").Text(), StringComparison.Ordinal);
        var changes = await reader.GetPageAsync($"{Public}/changes", Cancellation);
        Assert.Equal(("five", "six"), (changes.Find("#r2 del").Text(), changes.Find("#r2 ins").Text()));
        Assert.Equal("The first release.", changes.Texts("#r1 p.meta")[^1]);
        var update = (await reader.GetPageAsync("/en/11msp/updates", Cancellation)).Find("ol.updates li");
        Assert.Contains("Observers The number of organizations is corrected.", string.Join(' ', update.Texts("h2, h2 + p")), StringComparison.Ordinal);
        Assert.Equal("/en/11msp/info/observers/v/2", update.Find("h2 a").GetAttribute("href"));
        Assert.Contains(
            "The number of organizations is corrected.", await reader.GetStringAsync(new Uri("/fr/11msp/updates.atom", UriKind.Relative), Cancellation), StringComparison.Ordinal);
        Assert.Equal("Observers", (await reader.GetPageAsync("/en/11msp", Cancellation)).Find("ul.latest li a").Text());
    }

    [Fact]
    public async Task History_AfterSaveAndRelease_ShowsWhoWhenAndEachField()
    {
        await using var host = new PortalHost();
        var officer = await host.OfficerAsync(Cancellation);
        host.Time.Advance(TimeSpan.FromMinutes(5));
        await officer.SavedAsync("contacts", "New contacts", "New text.");
        await officer.ReleasedAsync("contacts", "Contacts are new.");

        var page = await officer.OpenAsync(Officers.History("contacts"));

        var saves = page.QuerySelectorAll("ol.updates > li").Where(entry => entry.TextContent.Contains("Changed the text of the page", StringComparison.Ordinal)).ToList();
        var save = Assert.Single(saves);
        Assert.StartsWith("Dana Example (fictional) · ", save.Find("p").Text(), StringComparison.Ordinal);
        Assert.NotEmpty(save.QuerySelectorAll("time[datetime]"));
        var fields = save.Texts("tbody th");
        Assert.Contains(fields, field => field.EndsWith("title.en", StringComparison.Ordinal));
        Assert.Contains(fields, field => field.EndsWith("text.en", StringComparison.Ordinal));
        var title = save.QuerySelectorAll("tbody tr").Single(row => row.Find("th").Text().EndsWith("title.en", StringComparison.Ordinal));
        Assert.Contains("New", title.Find("ins").Text(), StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("ol.updates > li"), entry =>
            entry.TextContent.Contains("Released it to readers", StringComparison.Ordinal) && entry.TextContent.Contains("Dana Example", StringComparison.Ordinal));
        Assert.Contains("The portal itself", page.Texts("ol.updates > li b"), StringComparer.Ordinal);
    }

    [Fact]
    public async Task History_OfAnotherPage_DoesNotShowIt()
    {
        await using var host = new PortalHost();
        var officer = await host.OfficerAsync(Cancellation);
        await officer.SavedAsync("contacts", "New contacts", "New text.");

        var page = await officer.OpenAsync(Officers.History("venue"));

        Assert.DoesNotContain("New contacts", page.Find("main").TextContent, StringComparison.Ordinal);
    }
}
