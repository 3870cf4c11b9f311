using System.Net;
using AngleSharp.Html.Dom;
using MeetingPortal.Data;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Releases;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Pages;
using MeetingPortal.Web.Tests.Registration;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Publishing;

/// <summary>A release at an instant: no trace before it, the content as it was decided after it.</summary>
public sealed class PlannedReleaseTests
{
    private static readonly string[] Addresses =
        ["/en/11msp", "/en/11msp/info", "/en/11msp/info/venue", "/en/11msp/info/venue/v/2", "/en/11msp/info/venue/changes", "/en/11msp/updates", "/en/11msp/updates.atom", "/api/v1/meetings/11msp/releases", "/sitemap.xml"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task M12_PlannedRelease_IsNowhereBeforeItsInstantAndEverywhereAfterIt()
    {
        await using var host = new PortalHost();
        var (officer, reader) = (await host.OfficerAsync(Cancellation), host.CreateClient());
        var before = await BodiesAsync(reader);
        await officer.SavedAsync("venue", "Venue", "The planned text.");
        using var planned = await PlanAsync(officer, "2023-08-22", "09:00", "The planned sentence.");
        Assert.Equal(HttpStatusCode.Redirect, planned.StatusCode);
        await officer.SavedAsync("venue", "Venue", "A later text, which nobody decided on.");

        Assert.Equal(before, await BodiesAsync(reader));
        Assert.Contains("22 August 2023", (await officer.OpenAsync(Officers.Release("venue"))).Find("section.note").TextContent, StringComparison.Ordinal);

        MissionClient.MoveMeeting(host, TimeSpan.FromDays(1));
        Assert.Equal(1, await DueAsync(host));
        Assert.Equal("The planned text.", (await reader.GetPageAsync("/en/11msp/info/venue", Cancellation)).Find(".prose").Text());
        Assert.Contains("The planned sentence.", (await reader.GetPageAsync("/en/11msp/updates", Cancellation)).Find(".updates").TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await DueAsync(host));
        Assert.Equal("A later text, which nobody decided on.", (await officer.OpenAsync(Officers.Edit("venue"))).Find("textarea").TextContent.Trim());
        var release = await host.WithAsync<PortalDbContext, Release>(store => store.Releases.OrderByDescending(made => made.Number).FirstAsync(made => made.Slug == "venue", Cancellation));
        Assert.Equal((new DateTimeOffset(2023, 8, 22, 7, 0, 0, TimeSpan.Zero), 2), (release.ReleasedAt, release.Number));
        Assert.StartsWith("user:", release.ReleasedBy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_BeforeItsInstant_NothingIsReleased()
    {
        await using var host = new PortalHost();
        var officer = await host.OfficerAsync(Cancellation);
        await officer.SavedAsync("venue", "Venue", "The planned text.");
        using var planned = await PlanAsync(officer, "2023-08-22", "09:00", "The planned sentence.");

        var opened = await officer.OpenAsync(Officers.Release("venue"));
        using var cancelled = await officer.SubmitAsync(opened, "section.note form", Cancellation);
        Assert.Equal(HttpStatusCode.Redirect, cancelled.StatusCode);
        MissionClient.MoveMeeting(host, TimeSpan.FromDays(2));

        Assert.Equal(0, await DueAsync(host));
        using var again = await officer.SubmitAsync(opened, "section.note form", Cancellation);
        await again.RefusedAsync("The release has come already, or somebody took the decision back.");
    }

    [Fact]
    public async Task ReleaseNow_WhileOneIsPlanned_TakesItsPlace()
    {
        await using var host = new PortalHost();
        var officer = await host.OfficerAsync(Cancellation);
        await officer.SavedAsync("venue", "Venue", "The planned text.");
        using var planned = await PlanAsync(officer, "2023-08-22", "09:00", "The planned sentence.");
        await officer.SavedAsync("venue", "Venue", "The text of now.");
        await officer.ReleasedAsync("venue", "At once.");
        MissionClient.MoveMeeting(host, TimeSpan.FromDays(2));

        Assert.Equal(0, await DueAsync(host));
        Assert.Equal("The text of now.", (await host.CreateClient().GetPageAsync("/en/11msp/info/venue", Cancellation)).Find(".prose").Text());
    }

    [Fact]
    public async Task Plan_Again_ReplacesThePlan()
    {
        await using var host = new PortalHost();
        var (officer, reader) = (await host.OfficerAsync(Cancellation), host.CreateClient());
        await officer.SavedAsync("venue", "Venue", "The first plan.");
        using var first = await PlanAsync(officer, "2023-08-22", "09:00", "First.");
        await officer.SavedAsync("venue", "Venue", "The second plan.");
        using var second = await PlanAsync(officer, "2023-08-23", "09:00", "Second.");
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (first.StatusCode, second.StatusCode));

        MissionClient.MoveMeeting(host, TimeSpan.FromDays(1.5));
        Assert.Equal(0, await DueAsync(host));
        MissionClient.MoveMeeting(host, TimeSpan.FromDays(1));
        Assert.Equal(1, await DueAsync(host));
        Assert.Equal("The second plan.", (await reader.GetPageAsync("/en/11msp/info/venue", Cancellation)).Find(".prose").Text());
    }

    [Theory]
    [InlineData("2023-08-20", "09:00", "This instant has passed.")]
    [InlineData("soon", "09:00", "Type")]
    [InlineData("2023-08-22", "", "Type")]
    public async Task Plan_WrongInstant_IsToldAndTheSentenceIsKept(string day, string time, string message)
    {
        await using var host = new PortalHost();
        var officer = await host.OfficerAsync(Cancellation);
        await officer.SavedAsync("venue", "Venue", "The planned text.");

        using var answer = await PlanAsync(officer, day, time, "The planned sentence.");
        var page = await answer.RefusedAsync(message.Length > 4 ? message : string.Empty);

        Assert.Equal("The planned sentence.", page.Find("textarea").TextContent.Trim());
        Assert.Equal(day, page.Find("input[name='Input.Day']").GetAttribute("value"));
        Assert.True(((IHtmlInputElement)page.Find("#when-later")).IsChecked);
    }

    private static async Task<HttpResponseMessage> PlanAsync(HttpClient officer, string day, string time, string sentence) => await officer.SubmitAsync(
        await officer.OpenAsync(Officers.Release("venue")),
        Officers.EditForm,
        Cancellation,
        new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Sentence[en]"] = sentence, ["Input.IsPlanned"] = "true", ["Input.Day"] = day, ["Input.Time"] = time });

    private static Task<int> DueAsync(PortalHost host) => host.WithAsync<ReleaseWhatIsDue, int>(due => due.RunAsync(Cancellation));

    private static async Task<IReadOnlyList<string>> BodiesAsync(HttpClient reader)
    {
        var bodies = new List<string>();
        foreach (var address in Addresses)
        {
            using var answer = await reader.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
            bodies.Add($"{address} {(int)answer.StatusCode} {answer.Headers.ETag} {await answer.Content.ReadAsStringAsync(Cancellation)}");
        }

        return bodies;
    }
}
