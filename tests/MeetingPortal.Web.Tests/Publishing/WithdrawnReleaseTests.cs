using System.Net;
using MeetingPortal.Domain.Publications;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Feeds;
using MeetingPortal.Web.Tests.Pages;

namespace MeetingPortal.Web.Tests.Publishing;

/// <summary>What readers saw is taken away from them: 410 with the reason, and no trace of it in lists, feeds and later differences.</summary>
public sealed class WithdrawnReleaseTests
{
    private const string Page = "/en/11msp/info/venue";
    private const string Withdraw = "/en/secretariat/11msp/page/venue/withdraw";
    private const string Wrong = "Xyzzyhall";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Withdraw_CurrentRelease_AnswersGoneWithTheReasonAndLeavesTheEarlierOne()
    {
        await using var host = new PortalHost();
        var (officer, reader) = (await host.OfficerAsync(Cancellation), host.CreateClient());
        await WithdrawnAsync(officer);

        foreach (var address in new[] { Page, $"{Page}/v/2", "/fr/11msp/info/venue" })
        {
            using var answer = await reader.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
            Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
            var page = await answer.ReadPageAsync(Cancellation);
            Assert.Contains("The hall was named wrongly.", page.Find("blockquote").TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain(Wrong, page.Find("main").TextContent, StringComparison.Ordinal);
            Assert.Equal(address[..9].TrimEnd('/'), page.Find("main blockquote ~ p a").GetAttribute("href"));
        }

        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(new Uri($"{Page}/v/1", UriKind.Relative), Cancellation)).StatusCode);
        foreach (var address in new[] { "/en/11msp/info", "/en/11msp/updates", "/en/11msp/updates.atom", "/en/11msp", $"{Page}/changes", "/api/v1/meetings/11msp/releases", "/sitemap.xml" })
        {
            var body = await reader.GetStringAsync(new Uri(address, UriKind.Relative), Cancellation);
            Assert.DoesNotContain(Wrong, body, StringComparison.Ordinal);
            Assert.DoesNotContain("A wrong sentence", body, StringComparison.Ordinal);
        }

        Assert.Contains("Release 2 was withdrawn", (await officer.OpenAsync("/en/secretariat/11msp")).Find("main").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Release_AfterAWithdrawal_TellsTheDifferenceFromTheReleaseBefore()
    {
        await using var host = new PortalHost();
        var (officer, reader) = (await host.OfficerAsync(Cancellation), host.CreateClient());
        await WithdrawnAsync(officer);
        await officer.SavedAsync("venue", "Venue", "The right hall.");
        Assert.DoesNotContain(Wrong, (await officer.OpenAsync(Officers.Release("venue"))).Find(".changes").TextContent, StringComparison.Ordinal);
        await officer.ReleasedAsync("venue", "The hall is named.");

        Assert.Equal("The right hall.", (await reader.GetPageAsync(Page, Cancellation)).Find(".prose").Text());
        var changes = await reader.GetPageAsync($"{Page}/changes", Cancellation);
        Assert.Equal(["r3", "r1"], changes.QuerySelectorAll(".updates > li").Select(release => release.Id), StringComparer.Ordinal);
        Assert.DoesNotContain(Wrong, changes.Find("main").TextContent, StringComparison.Ordinal);
        Assert.EndsWith("The hall was named wrongly.", Assert.Single(changes.Texts("#r3 .note")), StringComparison.Ordinal);
        Assert.NotEmpty(changes.QuerySelectorAll("#r3 .changes > li"));
        Assert.Equal(HttpStatusCode.Gone, (await reader.GetAsync(new Uri($"{Page}/v/2", UriKind.Relative), Cancellation)).StatusCode);
    }

    [Fact]
    public async Task Release_OfTheTextThatStoodBefore_GivesItToReadersAgain()
    {
        await using var host = new PortalHost();
        var (officer, reader) = (await host.OfficerAsync(Cancellation), host.CreateClient());
        var before = await officer.OpenAsync(Officers.Edit("venue"));
        await WithdrawnAsync(officer);
        await officer.SavedAsync("venue", before.Find("input[name='Input.Title']").GetAttribute("value")!, before.Find("textarea").TextContent.Trim());

        Assert.Contains("The text is as it was in release 1.", (await officer.OpenAsync(Officers.Release("venue"))).Find("main").TextContent, StringComparison.Ordinal);
        await officer.ReleasedAsync("venue", "The hall is as before.");

        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(new Uri(Page, UriKind.Relative), Cancellation)).StatusCode);
        Assert.Contains("No change", (await officer.OpenAsync(Officers.Release("venue"))).Find("main p.empty").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Release_WhenNoEarlierOneStands_SaysSoAndWhy()
    {
        await using var host = new PortalHost();
        var (officer, reader) = (await host.OfficerAsync(Cancellation), host.CreateClient());
        using var withdrawn = await officer.SubmitAsync(await officer.OpenAsync(Withdraw), Officers.EditForm, Cancellation, Reason);
        await officer.SavedAsync("venue", "Venue", "The right hall.");

        var form = (await officer.OpenAsync(Officers.Release("venue"))).Find("main").TextContent;
        await officer.ReleasedAsync("venue", "The hall is named.");
        var changes = await reader.GetPageAsync($"{Page}/changes", Cancellation);

        Assert.Contains("Every earlier release was withdrawn: readers see nothing of it now.", form, StringComparison.Ordinal);
        Assert.DoesNotContain("first release", form, StringComparison.Ordinal);
        Assert.Equal("r2", changes.Find(".updates > li").Id);
        Assert.Contains("The first release that stands.", changes.Texts("#r2 p.meta"), StringComparer.Ordinal);
        Assert.Equal("Release 1 was withdrawn 21 August 2023, 10:00 The hall was named wrongly.", Assert.Single(changes.Texts("#r2 .note")));
    }

    [Fact]
    public async Task Withdraw_WithoutReasonOrOutdated_IsRefused()
    {
        await using var host = new PortalHost();
        var officer = await host.OfficerAsync(Cancellation);
        var opened = await officer.OpenAsync(Withdraw);

        using var silent = await officer.SubmitAsync(opened, Officers.EditForm, Cancellation);
        await silent.RefusedAsync("Type the reason in at least one language.");
        await officer.SavedAsync("venue", "Venue", "Another text.");
        await officer.ReleasedAsync("venue", "Another.");
        using var outdated = await officer.SubmitAsync(opened, Officers.EditForm, Cancellation, Reason);
        var page = await outdated.RefusedAsync("Somebody else changed this meanwhile.");

        Assert.Equal(Reason["Reason.Text[en]"], page.Find("input[name='Reason.Text[en]']").GetAttribute("value"));
    }

    [Fact]
    public async Task Withdraw_Programme_TakesItFromCalendarsAndTheAgenda()
    {
        await using var host = new PortalHost();
        var (officer, reader) = (await host.OfficerAsync(Cancellation), host.CreateClient());

        using var done = await officer.SubmitAsync(await officer.OpenAsync("/en/secretariat/11msp/programme/programme/withdraw"), Officers.EditForm, Cancellation, Reason);

        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await reader.GetAsync(new Uri("/en/11msp/programme", UriKind.Relative), Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await reader.GetAsync(new Uri("/en/11msp/programme.ics", UriKind.Relative), Cancellation)).StatusCode);
        Assert.DoesNotContain("10:00–13:00", await reader.GetStringAsync(new Uri("/en/11msp/agenda", UriKind.Relative), Cancellation), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(new Uri("/en/11msp", UriKind.Relative), Cancellation)).StatusCode);

        await host.ReleaseAsync<ProgrammeContent>(
            ContentKind.Programme, content => content.WithSitting("tue-12-am", sitting => sitting with { Start = new TimeOnly(11, 0) }), "Tuesday begins at 11:00.", Cancellation);
        var calendar = Ical.Net.Calendar.Load(await reader.GetStringAsync(new Uri("/en/11msp/programme.ics", UriKind.Relative), Cancellation))!;
        Assert.Equal(1, CalendarTests.Event(calendar, "tue-12-am").Sequence);
    }

    private static Dictionary<string, string> Reason => new(StringComparer.Ordinal) { ["Reason.Text[en]"] = "The hall was named wrongly." };

    private static async Task WithdrawnAsync(HttpClient officer)
    {
        await officer.SavedAsync("venue", "Venue", $"{Wrong} is meant.");
        await officer.ReleasedAsync("venue", "A wrong sentence.");
        using var answer = await officer.SubmitAsync(await officer.OpenAsync(Withdraw), Officers.EditForm, Cancellation, Reason);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }
}
