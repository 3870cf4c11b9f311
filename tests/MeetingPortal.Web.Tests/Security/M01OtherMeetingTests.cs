using System.Net;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Caching;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>M01: an object of meeting A read or changed through the address of meeting B.</summary>
public sealed class M01OtherMeetingTests
{
    [Theory]
    [InlineData($"/en/secretariat/{SecondMeeting.Code}")]
    [InlineData($"/en/secretariat/{SecondMeeting.Code}/page/other-page/edit")]
    [InlineData($"/en/secretariat/{SecondMeeting.Code}/page/other-page/preview")]
    [InlineData($"/en/secretariat/{SecondMeeting.Code}/page/other-page/release")]
    [InlineData($"/en/secretariat/{SecondMeeting.Code}/page/other-page/history")]
    [InlineData("/en/secretariat/11msp/page/other-page/edit")]
    [InlineData("/en/secretariat/11msp/page/other-page/preview")]
    [InlineData("/en/secretariat/11msp/page/other-page/release")]
    [InlineData("/en/secretariat/11msp/page/other-page/history")]
    [InlineData("/en/secretariat/no-such-meeting")]
    public async Task M01_OfficerAtAnotherMeeting_FindsNothing(string address)
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(TestContext.Current.CancellationToken);
        await SecondMeeting.AddAsync(host);

        using var own = await officer.AskAsync("/en/secretariat/11msp");
        using var other = await officer.AskAsync(address);

        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
        Assert.DoesNotContain(SecondMeeting.Secret, await other.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("edit?in=en", "edit?in=en")]
    [InlineData("edit?in=en", "edit?handler=Preview&in=en")]
    [InlineData("release", "release")]
    public async Task M01_FormOfOwnMeetingSentToAnother_ChangesNothing(string form, string target)
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(TestContext.Current.CancellationToken);
        using var saved = await officer.SaveAsync("Venue", "Changed.");
        await SecondMeeting.AddAsync(host);
        var page = await officer.GetPageAsync($"/en/secretariat/11msp/page/venue/{form}", TestContext.Current.CancellationToken);
        page.Find("main form").SetAttribute("action", $"/en/secretariat/{SecondMeeting.Code}/page/other-page/{target}");
        var before = await WrittenAsync(host);

        using var answer = await officer.SubmitAsync(page, "main form", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(before, await WrittenAsync(host));
    }

    [Fact]
    public async Task M01_StartPage_ListsOnlyOwnMeetings()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(TestContext.Current.CancellationToken);
        await SecondMeeting.AddAsync(host);

        var page = await officer.GetPageAsync("/en/secretariat", TestContext.Current.CancellationToken);

        Assert.NotNull(page.QuerySelector("main a[href='/en/secretariat/11msp']"));
        Assert.DoesNotContain(SecondMeeting.Code, page.Source.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/11msp/info/other-page")]
    [InlineData("/en/11msp/info/other-page/v/1")]
    [InlineData("/en/11msp/info/other-page/changes")]
    [InlineData($"/en/{SecondMeeting.Code}/info/venue")]
    [InlineData($"/en/{SecondMeeting.Code}/agenda/opening.ics")]
    [InlineData($"/en/{SecondMeeting.Code}/programme/2023-09-11.ics")]
    [InlineData($"/en/{SecondMeeting.Code}/programme/v/1")]
    public async Task M01_ReleaseOfOneMeetingAtTheOther_IsNotFound(string address)
    {
        await using var host = new PortalHost();
        using var reader = host.CreateClient();
        await SecondMeeting.AddAsync(host);

        using var own = await reader.AskAsync($"/en/{SecondMeeting.Code}/info/other-page");
        using var answer = await reader.AskAsync(address);

        Assert.Contains(SecondMeeting.Secret, await own.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task M01_RightThatRanOut_NoLongerOpens()
    {
        await using var host = new PortalHost();
        using var officer = await host.OfficerAsync(TestContext.Current.CancellationToken);
        using var before = await officer.AskAsync("/en/secretariat/11msp");

        await host.StoreAsync(store => store.Grants.ExecuteDeleteAsync(TestContext.Current.CancellationToken));
        using var after = await officer.AskAsync("/en/secretariat/11msp");

        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, after.StatusCode);
    }

    private static Task<int> WrittenAsync(PortalHost host) =>
        host.StoreAsync(store => store.AuditEntries.CountAsync(TestContext.Current.CancellationToken));
}
