using System.Globalization;
using AngleSharp.Html.Dom;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.TestKit.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace MeetingPortal.Web.Tests.Pages.Public.Overview;

/// <summary>One portal whose clock goes through the meeting; the page is asked for a minute before each step, so that a kept body would show.</summary>
public sealed class NowAndNextTests
{
    [Fact]
    public async Task Get_AsTheMeetingGoesOn_ShowsWhatIsOnAndWhatComesNext()
    {
        await using var host = new PortalHost();
        var client = host.CreateClient();

        Assert.Equal(["Next Monday, 11 September 2023 10:00–13:00"], Cards(await PageAsync(host, client, "2023-08-21T08:00Z")));
        Assert.DoesNotContain("passed", await DeadlineAsync(host, client, "2023-08-25T21:59Z"), StringComparison.Ordinal);
        Assert.Contains("passed", await DeadlineAsync(host, client, "2023-08-25T22:00Z"), StringComparison.Ordinal);
        Assert.Equal(["Next Monday, 11 September 2023 10:00–13:00"], Cards(await PageAsync(host, client, "2023-09-11T07:59Z")));
        Assert.Equal(
            ["Now Monday, 11 September 2023 10:00–13:00", "Next Monday, 11 September 2023 15:00–18:00"], Cards(await PageAsync(host, client, "2023-09-11T08:00Z")));
        Assert.Equal(["mon-11-am"], Programme(await ProgrammePageAsync(client)));
        Assert.Equal(["Next Monday, 11 September 2023 15:00–18:00"], Cards(await PageAsync(host, client, "2023-09-11T11:00Z")));
        Assert.Empty(Programme(await ProgrammePageAsync(client)));
        Assert.Equal(["Now Thursday, 14 September 2023 15:00–18:00"], Cards(await PageAsync(host, client, "2023-09-14T13:30Z")));
        var lastEvening = await PageAsync(host, client, "2023-09-14T21:59Z");
        Assert.Empty(Cards(lastEvening));
        Assert.DoesNotContain("took place", lastEvening.Find("main").TextContent, StringComparison.Ordinal);
        var after = await PageAsync(host, client, "2023-09-14T22:00Z");
        Assert.Contains("The meeting took place on 11–14 September 2023.", after.Find("main").Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_SittingOnNow_NamesItsItemsAndLinksThem()
    {
        await using var host = new PortalHost();
        var page = await PageAsync(host, host.CreateClient(), "2023-09-11T13:30Z");

        var now = page.Find(".sitting-card.is-now");
        Assert.Equal(["8 General exchange of views", "9 (a) Universalization"], now.Texts("li"));
        Assert.Equal(["/en/11msp/agenda#general-exchange", "/en/11msp/agenda#universalization"], now.Attributes("a", "href"));
        Assert.Contains("Working outline", page.Find("section[aria-labelledby='now']").Text(), StringComparison.Ordinal);
        Assert.Contains("Geneva time (UTC+2)", page.Find("section[aria-labelledby='now']").Text(), StringComparison.Ordinal);
    }

    /// <summary>
    /// The page one minute before, which fills the cache, and then at that instant. The way there is made by the meeting's offset, for the
    /// portal re-reads its versions every second and would do so for every second of three weeks.
    /// </summary>
    private static async Task<IHtmlDocument> PageAsync(PortalHost host, HttpClient client, string meetingTime)
    {
        var minute = TimeSpan.FromMinutes(1);
        var target = DateTimeOffset.Parse(meetingTime, CultureInfo.InvariantCulture);
        host.Services.GetRequiredService<MeetingClock>().Offset = target - minute - host.Time.GetUtcNow();
        using var before = await client.GetAsync(new Uri("/en/11msp", UriKind.Relative), TestContext.Current.CancellationToken);
        using var programmeBefore = await client.GetAsync(new Uri("/en/11msp/programme", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.True(before.IsSuccessStatusCode && programmeBefore.IsSuccessStatusCode);
        host.Time.Advance(minute);
        return await client.GetPageAsync("/en/11msp", TestContext.Current.CancellationToken);
    }

    private static async Task<string> DeadlineAsync(PortalHost host, HttpClient client, string meetingTime) =>
        (await PageAsync(host, client, meetingTime)).Find("section[aria-labelledby='taking-part'] dl").Text();

    private static Task<IHtmlDocument> ProgrammePageAsync(HttpClient client) =>
        client.GetPageAsync("/en/11msp/programme", TestContext.Current.CancellationToken);

    private static IReadOnlyList<string> Cards(IHtmlDocument page) => page.Texts(".sitting-card > p:first-child");

    private static IReadOnlyList<string?> Programme(IHtmlDocument page) => page.Attributes("tr.is-now", "id");
}
