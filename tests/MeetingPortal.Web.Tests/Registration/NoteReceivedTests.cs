using AngleSharp.Html.Dom;
using MeetingPortal.Domain.Missions;
using MeetingPortal.TestKit.Data;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Publishing;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Registration;

/// <summary>An officer enters on 28 August what arrived before: the mission is late only when its note verbale was.</summary>
public sealed class NoteReceivedTests
{
    private static readonly Party Kenya = new("KE", null);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_NoteThatArrivedInTime_IsNowhereLateAndShowsBothTimes()
    {
        await using var host = new PortalHost();
        var (desk, address) = await OpenAsync(host);
        var check = await desk.Http.GetPageAsync($"{address}/check", Cancellation);
        Assert.Equal("2023-08-28", check.Find("#Input_NoteReceivedOn").GetAttribute("value"));

        using var answer = await SendAsync(desk, check, "2023-08-24");
        var receipt = await desk.FollowAsync(answer);

        const string Times = "24 August 2023 · entered 28 August 2023, 10:00, Geneva time (UTC+2)";
        foreach (var page in (IHtmlDocument[])[receipt, await desk.Http.GetPageAsync(address, Cancellation), await desk.OpenAsync("/delegations/1"), await desk.OpenAsync("/delegations/1/1")])
        {
            Assert.Contains(Times, page.Find("main").TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain("received after 25", page.Find("main").TextContent, StringComparison.Ordinal);
        }

        var row = RegistrationDesk.RowOf(await desk.OpenAsync("/delegations"), "Kenya");
        Assert.Contains("note verbale received on 24 August 2023", row, StringComparison.Ordinal);
        Assert.DoesNotContain("received after 25", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_NoteThatArrivedLate_SaysSo()
    {
        await using var host = new PortalHost();
        var (desk, address) = await OpenAsync(host);

        using var answer = await SendAsync(desk, await desk.Http.GetPageAsync($"{address}/check", Cancellation), "2023-08-26");

        Assert.Contains("received after 25 August 2023", (await desk.FollowAsync(answer)).Find(".receipt").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("24 August")]
    [InlineData("2023-08-29")]
    [InlineData("2022-08-27")]
    public async Task Post_ImplausibleDay_IsRefusedAndKeepsWhatWasTyped(string day)
    {
        await using var host = new PortalHost();
        var (desk, address) = await OpenAsync(host);

        using var answer = await SendAsync(desk, await desk.Http.GetPageAsync($"{address}/check", Cancellation), day, "By the courier.");

        var page = await answer.RefusedAsync("Enter the day on which the note verbale arrived");
        Assert.Equal("#Input_NoteReceivedOn", page.Find(".error-summary a").GetAttribute("href"));
        Assert.Equal((day, "By the courier."), (page.Find("#Input_NoteReceivedOn").GetAttribute("value"), page.Find("#Input_Message").TextContent.Trim()));
        Assert.Equal(0, await host.StoreAsync(store => store.Submissions.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Get_CheckOfTheMissionItself_AsksForNoDay()
    {
        await using var host = new PortalHost();
        var mission = await MissionClient.OfUtopiaAsync(host);
        await mission.AddAsync("Hythloday", "HeadOfDelegation");

        Assert.Null((await mission.OpenAsync("/check")).QuerySelector("#Input_NoteReceivedOn"));
    }

    /// <summary>Seven days after the start, with a delegation of Kenya that nobody has handed in.</summary>
    private static async Task<(RegistrationDesk Desk, string Address)> OpenAsync(PortalHost host)
    {
        var desk = await RegistrationDesk.OfAsync(host);
        await host.StoreAsync(store => store.Deadlines.ExecuteUpdateAsync(deadlines => deadlines.SetProperty(deadline => deadline.IsPublic, true)));
        var mission = await desk.Given.MissionAsync(Kenya);
        await desk.Given.AddAsync(Kenya, FictionalPeople.Head());
        desk.Wait(TimeSpan.FromDays(7));
        return (desk, $"/en/mission/{mission.Code}/11msp");
    }

    private static Task<HttpResponseMessage> SendAsync(RegistrationDesk desk, IHtmlDocument check, string day, string message = "") => desk.Http.SubmitAsync(
        check, "main form.stack", Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.NoteReceivedOn"] = day, ["Input.Message"] = message });
}
