using MeetingPortal.Domain.Delegations;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Publishing;

namespace MeetingPortal.Web.Tests.Registration;

/// <summary>A question of the secretariat, and a mission that answers it without changing anybody.</summary>
public sealed class AnswerInWordsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_BackToWhatWasAcknowledged_AnswersTheQuestion()
    {
        await using var host = new PortalHost();
        var (mission, desk) = await AskedAsync(host);
        using var removed = await mission.Http.SubmitAsync(await mission.OpenAsync(await mission.LinkAsync("Gillis", "Remove")), "main form.stack", Cancellation);

        var overview = await mission.OpenAsync();
        Assert.Equal("Check and hand in", overview.Find(".standing a.button").TextContent);
        Assert.Contains("this answers the question.", overview.Find(".standing").TextContent, StringComparison.Ordinal);
        Assert.Contains("this answers the question.", (await mission.OpenAsync("/check")).Find("main .note").TextContent, StringComparison.Ordinal);
        using var answer = await mission.SendAsync("/check", Message("Ms. Gillis\nstays at home. <b>"));
        var receipt = await mission.OpenAsync(answer.Headers.Location!.OriginalString);

        Assert.Contains("Nobody changes", receipt.Find("section:has(> #changes)").TextContent, StringComparison.Ordinal);
        Assert.Equal("Ms. Gillis\nstays at home. <b>", receipt.Find(".message").TextContent);
        Assert.Equal("Ms. Gillis\nstays at home. <b>", (await desk.OpenAsync("/delegations/1")).Find(".message").TextContent);
        Assert.Contains("stays at home.", (await desk.OpenAsync("/delegations/1/history")).Find(".updates > li").TextContent, StringComparison.Ordinal);
        await desk.Given.AcknowledgeAsync(1, desk.Colleague);
        Assert.Null((await mission.OpenAsync()).QuerySelector("#question"));
    }

    [Fact]
    public async Task Post_NothingAsked_StillNeedsSomethingToHandIn()
    {
        await using var host = new PortalHost();
        var mission = await MissionClient.OfUtopiaAsync(host);

        Assert.Null((await mission.OpenAsync()).QuerySelector(".standing a.button"));
        Assert.Null((await mission.OpenAsync("/check")).QuerySelector("main form"));
    }

    [Fact]
    public async Task Post_MessageTooLong_IsRefusedAndKept()
    {
        await using var host = new PortalHost();
        var mission = await MissionClient.OfUtopiaAsync(host);
        await mission.AddAsync("Hythloday", "HeadOfDelegation");
        var words = new string('x', Submission.MessageMaxLength + 1);

        using var answer = await mission.SendAsync("/check", Message(words));

        var page = await answer.RefusedAsync("The message is too long");
        Assert.Equal("#Input_Message", page.Find(".error-summary a").GetAttribute("href"));
        Assert.Equal(words, page.Find("#Input_Message").TextContent.Trim());
    }

    [Fact]
    public async Task Post_HandedInByAColleagueMeanwhile_ShowsTheWordsThatWereNotSent()
    {
        await using var host = new PortalHost();
        var mission = await MissionClient.OfUtopiaAsync(host);
        await mission.AddAsync("Hythloday", "HeadOfDelegation");
        var check = await mission.OpenAsync("/check");
        await mission.HandInAsync();

        using var answer = await mission.Http.SubmitAsync(check, "main form.stack", Cancellation, Message("Many words."));

        Assert.Contains("Many words.", (await answer.RefusedAsync("still with the secretariat")).Find("section:has(> #unsent)").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_AfterTheMeeting_IsNotOfferedAndIsRefused()
    {
        await using var host = new PortalHost();
        var desk = await RegistrationDesk.OfAsync(host);
        await desk.Given.HandedInAsync(new Domain.Missions.Party("KE", null));
        var opened = await desk.OpenAsync("/delegations/1");
        desk.Wait(TimeSpan.FromDays(30));

        using var asked = await desk.SendAsync(opened, RegistrationDesk.Ask, "Who leads?");

        var page = await asked.RefusedAsync("the mission could no longer answer a question");
        Assert.Null(page.QuerySelector(RegistrationDesk.Ask));
        Assert.NotNull(page.QuerySelector(RegistrationDesk.Acknowledge));
        Assert.Contains("Who leads?", page.Find("section:has(> #unsent)").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_OfAnAnswer_ShowsTheListWhileAskedAndThenWhatChangedSinceTheQuestion()
    {
        await using var host = new PortalHost();
        var (mission, desk) = (await MissionClient.OfUtopiaAsync(host), await RegistrationDesk.OfAsync(host));
        await mission.AddAsync("Hythloday", "HeadOfDelegation");
        await mission.AddAsync("Gillis");
        await mission.HandInAsync();
        Assert.Null((await desk.OpenAsync("/delegations/1")).QuerySelector("#since"));
        await desk.Given.AskAsync(1, desk.Colleague, "What is the function of Ms. Gillis?");
        Assert.Equal(2, (await desk.OpenAsync("/delegations/1")).QuerySelectorAll("section:has(> #changes) .people-list > li").Length);

        using var edited = await mission.SendAsync(
            await mission.LinkAsync("Gillis", "Edit"), new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.FunctionalTitle"] = "First Secretary" });
        await mission.HandInAsync();

        var since = (await desk.OpenAsync("/delegations/1")).Find("section:has(> #since)");
        Assert.Contains("What is the function of Ms. Gillis?", since.TextContent, StringComparison.Ordinal);
        var change = Assert.Single(since.QuerySelectorAll(".people-list > li"));
        Assert.Contains("First Secretary", change.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Hythloday", since.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Utopia's delegation is acknowledged; of a second person the secretariat asks who it is.</summary>
    private static async Task<(MissionClient Mission, RegistrationDesk Desk)> AskedAsync(PortalHost host)
    {
        var (mission, desk) = (await MissionClient.OfUtopiaAsync(host), await RegistrationDesk.OfAsync(host));
        await mission.AddAsync("Hythloday", "HeadOfDelegation");
        await mission.HandInAsync();
        await desk.Given.AcknowledgeAsync(1, desk.Colleague);
        await mission.AddAsync("Gillis");
        await mission.HandInAsync();
        await desk.Given.AskAsync(1, desk.Colleague, "Who is Ms. Gillis?");
        return (mission, desk);
    }

    private static Dictionary<string, string> Message(string words) => new(StringComparer.Ordinal) { ["Input.Message"] = words };
}
