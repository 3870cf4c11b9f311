using System.Net;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Missions;
using MeetingPortal.TestKit.Data;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Publishing;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Registration;

public sealed class ReviewTests
{
    private static readonly Party Kenya = new("KE", null);
    private static readonly Party Malta = new("MT", null);

    [Fact]
    public async Task Get_FirstSubmission_ShowsPeopleAndWhatIsMissing()
    {
        await using var host = new PortalHost();
        var desk = await RegistrationDesk.OfAsync(host);
        await desk.Given.HandedInAsync(
            Kenya,
            FictionalPeople.Adviser("Barasa") with { HasGroundsPass = false, Email = null },
            FictionalPeople.Adviser("Achieng") with { HasGroundsPass = false, Email = "mission@kenya.example" },
            FictionalPeople.Adviser("Mwangi") with { Email = "MISSION@kenya.example" });

        var page = await desk.OpenAsync(RegistrationDesk.Of(1));

        var text = page.Find("main").TextContent;
        Assert.Equal("Kenya", page.Find("h1").TextContent);
        Assert.Contains("11MSP-0001/1", text, StringComparison.Ordinal);
        Assert.Contains("21 August 2023, 10:00, Geneva time (UTC+2)", text, StringComparison.Ordinal);
        Assert.Contains("Thomas Example (fictional)", text, StringComparison.Ordinal);
        Assert.Contains("Handed in: 4 people", text, StringComparison.Ordinal);
        var missing = page.QuerySelectorAll("section:has(> #missing) li").Select(line => string.Join(' ', line.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal(
            ["The note verbale.", "2 people without a grounds pass still register with the host (Indico), unless done already.", "Without a grounds pass and without e-mail: Barasa", "mission@kenya.example stands for more than one person: Achieng, Mwangi"],
            missing,
            StringComparer.Ordinal);
    }

    [Fact]
    public async Task Acknowledge_All_MakesItOfficialAndOffersTheNext()
    {
        await using var host = new PortalHost();
        var desk = await RegistrationDesk.OfAsync(host);
        await desk.Given.HandedInAsync(Kenya, FictionalPeople.Adviser("Barasa"));
        desk.Wait(TimeSpan.FromMinutes(5));
        await desk.Given.HandedInAsync(Malta);

        using var answer = await desk.SendAsync(await desk.OpenAsync(RegistrationDesk.Of(1)), RegistrationDesk.Acknowledge);
        var page = await desk.FollowAsync(answer);

        Assert.Equal(2, await host.StoreAsync(store => store.AcknowledgedMembers.CountAsync()));
        Assert.Contains("Acknowledged.", page.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.Contains("Nobody acts for the mission here", page.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.Equal(RegistrationDesk.Address + RegistrationDesk.Of(2), page.Find("[role=status] a.button").GetAttribute("href"));
        Assert.Contains("Remy Example (fictional)", page.Find(".facts-list").TextContent, StringComparison.Ordinal);
        Assert.Contains("Acknowledged: 2 people", page.Find("#changes").TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(RegistrationDesk.Acknowledge));
    }

    [Fact]
    public async Task Ask_WithReason_SendsItAsTyped()
    {
        await using var host = new PortalHost();
        var desk = await RegistrationDesk.OfAsync(host);
        var mission = await desk.Given.MissionAsync(Kenya, language: Domain.Languages.Language.French);
        await desk.Given.AccountAsync("Wanjiru Example (fictional)", mission.Id);
        await desk.Given.HandedInAsync(Kenya);
        var opened = await desk.OpenAsync(RegistrationDesk.Of(1));

        using var empty = await desk.SendAsync(opened, RegistrationDesk.Ask, " ");
        await empty.RefusedAsync("Write what the mission is to clarify.");
        using var asked = await desk.SendAsync(opened, RegistrationDesk.Ask, "Qui dirige la délégation le 12 ?\nMerci.");
        var page = await desk.FollowAsync(asked);

        Assert.Contains("The mission is written to in: French.", opened.Find("#reason-hint").TextContent, StringComparison.Ordinal);
        Assert.Contains("Clarification is requested. The mission is told by e-mail.", string.Join(' ', page.Find("[role=status]").TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal("Qui dirige la délégation le 12 ?\nMerci.", page.Find(".facts-list .reason").TextContent);
        Assert.Equal(DelegationState.ClarificationRequested, (await desk.Given.FindAsync(Kenya)).State);
    }

    [Fact]
    public async Task Begin_Review_SaysThatTheMissionCannotRecall()
    {
        await using var host = new PortalHost();
        var desk = await RegistrationDesk.OfAsync(host);
        await desk.Given.HandedInAsync(Kenya);
        var opened = await desk.OpenAsync(RegistrationDesk.Of(1));

        using var answer = await desk.SendAsync(opened, RegistrationDesk.Begin);
        var page = await desk.FollowAsync(answer);

        Assert.Contains("Once you begin, the mission can no longer recall it.", opened.Find("#begin-hint").TextContent, StringComparison.Ordinal);
        Assert.Contains("The mission can no longer recall it.", page.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.Contains("being examined", page.Find(".page-head").TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(RegistrationDesk.Begin));
        Assert.NotNull(page.QuerySelector(RegistrationDesk.Acknowledge));
    }

    [Fact]
    public async Task Decide_OnWhatWasRecalled_IsRefusedAndKeepsTheReason()
    {
        await using var host = new PortalHost();
        var desk = await RegistrationDesk.OfAsync(host);
        await desk.Given.HandedInAsync(Kenya);
        var opened = await desk.OpenAsync(RegistrationDesk.Of(1));
        await desk.Given.RecallAsync(Kenya, 1);

        using var acknowledged = await desk.SendAsync(opened, RegistrationDesk.Acknowledge);
        using var asked = await desk.SendAsync(opened, RegistrationDesk.Ask, "Who leads?");

        await acknowledged.RefusedAsync("This is no longer what waits");
        var page = await asked.RefusedAsync("This is no longer what waits");
        Assert.Contains("Who leads?", page.Find("section:has(> #unsent)").TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await host.StoreAsync(store => store.AcknowledgedMembers.CountAsync()));
    }

    [Fact]
    public async Task Decide_OnWhatWasHandedInAnew_ShowsTheNewAndCanBeRepeated()
    {
        await using var host = new PortalHost();
        var desk = await RegistrationDesk.OfAsync(host);
        await desk.Given.HandedInAsync(Kenya);
        var opened = await desk.OpenAsync(RegistrationDesk.Of(1));
        await desk.Given.RecallAsync(Kenya, 1);
        await desk.Given.HandedInAsync(Kenya, FictionalPeople.Adviser("Barasa"));

        using var refused = await desk.SendAsync(opened, RegistrationDesk.Ask, "Who leads?");
        var page = await refused.RefusedAsync("This is no longer what waits");
        using var repeated = await desk.SendAsync(page, RegistrationDesk.Ask);

        Assert.Contains("11MSP-0001/2", page.Find(".facts-list").TextContent, StringComparison.Ordinal);
        await desk.FollowAsync(repeated);
        Assert.Equal("Who leads?", await host.StoreAsync(store => store.Submissions.Where(submission => submission.Number == 2).Select(submission => submission.Reason).SingleAsync()));
    }

    [Fact]
    public async Task Decide_TwoOfficersAtOnce_OneDecides()
    {
        await using var host = new PortalHost();
        var desk = await RegistrationDesk.OfAsync(host);
        await desk.Given.HandedInAsync(Kenya);
        var (one, other) = (await desk.OpenAsync(RegistrationDesk.Of(1)), await desk.OpenAsync(RegistrationDesk.Of(1)));

        var answers = await Task.WhenAll(desk.SendAsync(one, RegistrationDesk.Acknowledge), desk.SendAsync(other, RegistrationDesk.Ask, "Who leads?"));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.BadRequest], answers.Select(answer => answer.StatusCode).Order());
        Assert.Equal(1, await host.StoreAsync(store => store.Submissions.CountAsync(submission => submission.EndedAt != null)));
        Assert.All(answers, answer => answer.Dispose());
    }

    [Fact]
    public async Task Get_ChangeAfterAcknowledgement_ShowsChangesInWordsAndTheResult()
    {
        await using var host = new PortalHost();
        var desk = await RegistrationDesk.OfAsync(host);
        await desk.Given.AcknowledgeAsync(await desk.Given.HandedInAsync(Kenya, FictionalPeople.Adviser("Barasa"), FictionalPeople.Adviser("Mwangi")), desk.Colleague);
        var (given, members) = (desk.Given, (await desk.Given.FindAsync(Kenya)).Members);
        var (head, barasa, mwangi) = (members[0], members.Single(member => member.Details.FamilyName is "Barasa"), members.Single(member => member.Details.FamilyName is "Mwangi"));
        var actor = Domain.Access.Actor.User(given.By);
        await given.DoneAsync<MeetingPortal.Registration.Delegations.ReplaceDelegateHandler, Domain.Identifiers.SeatId>(
            handler => handler.HandleAsync(new(given.Key(Kenya), barasa.Id, FictionalPeople.Adviser("Otieno"), 1, true), actor, TestContext.Current.CancellationToken));
        await given.DoneAsync<MeetingPortal.Registration.Delegations.RemoveDelegateHandler, Domain.Identifiers.SeatId>(
            handler => handler.HandleAsync(new(given.Key(Kenya), mwangi.Id, 1), actor, TestContext.Current.CancellationToken));
        await given.DoneAsync<MeetingPortal.Registration.Delegations.EditDelegateHandler, Domain.Identifiers.SeatId>(
            handler => handler.HandleAsync(new(given.Key(Kenya), head.Id, head.Details with { FunctionalTitle = "Minister" }, 1, true), actor, TestContext.Current.CancellationToken));
        await given.SubmitAsync(Kenya);

        var page = await desk.OpenAsync(RegistrationDesk.Of(1));

        var changes = page.QuerySelectorAll(".review .people-list > li").Select(change => change.TextContent).ToList();
        Assert.Equal(["Changed", "Replaced", "Removed"], page.QuerySelectorAll(".review .people-list > li > .role").Select(kind => kind.TextContent), StringComparer.Ordinal);
        Assert.Contains("Barasa is replaced by Otieno", changes[1], StringComparison.Ordinal);
        Assert.Contains("Functional title", changes[0], StringComparison.Ordinal);
        Assert.Equal("Minister", page.Find(".field-changes ins").TextContent.Trim());
        Assert.Contains("Mwangi", page.Find(".review .people-list > li > div > del").TextContent, StringComparison.Ordinal);
        Assert.Equal("The delegation as it would be: 2 people", page.Find("#result").TextContent);
        Assert.Equal("change after acknowledgement", page.QuerySelectorAll(".page-head .state")[1].TextContent);
    }

    [Fact]
    public async Task Get_PastSubmission_ShowsWhatWasHandedInThenAndWhatBecameOfIt()
    {
        await using var host = new PortalHost();
        var desk = await RegistrationDesk.OfAsync(host);
        await desk.Given.AskAsync(await desk.Given.HandedInAsync(Kenya), desk.Colleague, "Who leads?");
        await desk.Given.HandedInAsync(Kenya, FictionalPeople.Adviser("Barasa"));

        var page = await desk.OpenAsync("/delegations/1/1");

        var text = page.Find("main").TextContent;
        Assert.Contains("Who leads?", text, StringComparison.Ordinal);
        Assert.Contains("Colleague Example (fictional)", text, StringComparison.Ordinal);
        Assert.Contains("Handed in: 1 person", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Barasa", text, StringComparison.Ordinal);
    }
}
