using System.Net;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Registration.Decisions;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Publishing;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Registration;

public sealed class HandInTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_Delegation_GivesAReceiptWithReferenceTimeListAndWhatIsMissing()
    {
        await using var host = new PortalHost();
        var mission = await MissionClient.OfUtopiaAsync(host);
        await mission.AddAsync("Hythloday", "HeadOfDelegation", "Minister", ("Honorific", "H.E. Ms."), ("GivenNames", "Raphaëlle"));
        await mission.AddAsync("Gillis", more: ("Email", "mission@utopia.invalid"));
        await mission.AddAsync("More", more: ("Email", "MISSION@utopia.invalid"));

        var receipt = await mission.OpenAsync(await mission.HandInAsync());

        var text = receipt.Find(".receipt").TextContent;
        Assert.Equal("Receipt 11MSP-0001/1", receipt.Find("h1").TextContent);
        Assert.Contains("21 August 2023, 10:00, Geneva time (UTC+2)", text, StringComparison.Ordinal);
        Assert.Equal(
            [
                "The note verbale.",
                "3 people without a grounds pass still register with the host (Indico), unless done already.",
                "Without a grounds pass and without e-mail: Raphaëlle Hythloday",
                "mission@utopia.invalid stands for more than one person: Gillis, More",
            ],
            receipt.QuerySelectorAll("section:has(> #missing) li").Select(line => line.TextContent.Trim()),
            StringComparer.Ordinal);
        Assert.Equal(["H.E. Ms. Raphaëlle Hythloday", "Gillis", "More"], receipt.QuerySelectorAll(".people-list .person").Select(person => person.TextContent), StringComparer.Ordinal);
        Assert.Equal(["mission@utopia.invalid", "Gillis", "More"], receipt.QuerySelectorAll("section:has(> #missing) li:last-child bdi").Select(part => part.TextContent), StringComparer.Ordinal);
        Assert.NotNull(receipt.QuerySelector("#recall button"));
    }

    [Fact]
    public async Task Get_WhatWasHandedInWaits_CountsOnlyWhatChangedSince()
    {
        await using var host = new PortalHost();
        var mission = await MissionClient.OfUtopiaAsync(host);
        await mission.AddAsync("Hythloday", "HeadOfDelegation");
        await mission.HandInAsync();

        var waiting = (await mission.OpenAsync()).Find(".standing").TextContent;
        await mission.AddAsync("Gillis");
        var changed = (await mission.OpenAsync()).Find(".standing").TextContent;

        Assert.DoesNotContain("since", waiting, StringComparison.Ordinal);
        Assert.Contains("1 change since", changed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AskedBeforeAnythingWasAcknowledged_SaysSoToBoth()
    {
        await using var host = new PortalHost();
        var (mission, desk) = (await MissionClient.OfUtopiaAsync(host), await RegistrationDesk.OfAsync(host));
        await mission.AddAsync("Hythloday", "HeadOfDelegation");
        await mission.HandInAsync();
        await desk.Given.AskAsync(1, desk.Colleague, "Who leads?");

        var standing = (await mission.OpenAsync()).Find(".standing").TextContent;
        var review = (await desk.OpenAsync("/delegations/1")).Find("#changes").TextContent;
        await mission.HandInAsync();
        var receipt = await mission.OpenAsync("/submissions/2");

        Assert.Contains("Answer it by a correction or in words", standing, StringComparison.Ordinal);
        Assert.DoesNotContain("not handed in", standing, StringComparison.Ordinal);
        Assert.Equal("Nothing has been acknowledged yet", review);
        Assert.Null(receipt.QuerySelector("#changes"));
        Assert.Equal("1 person", receipt.Find("#list").TextContent);
    }

    [Fact]
    public async Task Post_WithoutAHeadOnEachDay_NamesTheDays()
    {
        await using var host = new PortalHost();
        var mission = await MissionClient.OfUtopiaAsync(host);
        await mission.AddAsync("Minister", "HeadOfDelegation", more: ("HeadUntil", "2023-09-11"));

        using var answer = await mission.SendAsync("/check");

        var page = await answer.RefusedAsync("There must be exactly one head of delegation on each day of the meeting.");
        Assert.Equal(
            ["Tuesday, 12 September 2023: nobody is head of delegation.", "Wednesday, 13 September 2023: nobody is head of delegation.", "Thursday, 14 September 2023: nobody is head of delegation."],
            page.QuerySelectorAll("#heads li").Select(line => line.TextContent),
            StringComparer.Ordinal);
        Assert.Equal(0, await host.StoreAsync(store => store.Submissions.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Post_DelegationThatAColleagueChanged_IsShownAgainFirst()
    {
        await using var host = new PortalHost();
        var mission = await MissionClient.OfUtopiaAsync(host);
        await mission.AddAsync("Hythloday", "HeadOfDelegation");
        var seen = await mission.OpenAsync("/check");
        await mission.AddAsync("Newcomer");

        using var answer = await mission.Http.SubmitAsync(seen, "main form.stack", Cancellation);

        var page = await answer.RefusedAsync("The delegation was changed while you checked it.");
        Assert.Contains("Newcomer", page.Find(".people-list").TextContent, StringComparison.Ordinal);
        using var again = await mission.Http.SubmitAsync(page, "main form.stack", Cancellation);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Fact]
    public async Task Post_AfterTheDeadline_IsReceivedAndSaysSo()
    {
        await using var host = new PortalHost();
        var mission = await MissionClient.OfUtopiaAsync(host);
        MissionClient.MoveMeeting(host, TimeSpan.FromDays(5));
        await mission.AddAsync("Hythloday", "HeadOfDelegation");

        Assert.Contains("received after 25 August 2023", (await mission.OpenAsync("/check")).Find("main").TextContent, StringComparison.Ordinal);
        var receipt = await mission.OpenAsync(await mission.HandInAsync());

        Assert.Contains("received after 25 August 2023", receipt.Find(".receipt").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Recall_TakesItBackUntilAnOfficerBegins()
    {
        await using var host = new PortalHost();
        var mission = await MissionClient.OfUtopiaAsync(host);
        await mission.AddAsync("Hythloday", "HeadOfDelegation");
        var first = await mission.OpenAsync(await mission.HandInAsync());
        using var recalled = await mission.Http.SubmitAsync(first, "#recall", Cancellation);
        var second = await mission.OpenAsync(await mission.HandInAsync());
        await DecideAsync<BeginReviewHandler>(host, (handler, key, officer) => handler.HandleAsync(new BeginReview(key), officer, Cancellation), number: 2);

        using var late = await mission.Http.SubmitAsync(second, "#recall", Cancellation);

        Assert.Equal($"{MissionClient.Address}?recalled=true", recalled.Headers.Location!.OriginalString);
        await late.RefusedAsync("An officer has begun to examine it");
        Assert.Null((await mission.OpenAsync("/submissions/2")).QuerySelector("#recall"));
    }

    [Fact]
    public async Task Post_ChangeAfterAcknowledgement_HandsInTheChangeAloneAndLeavesWhatWasAcknowledged()
    {
        await using var host = new PortalHost();
        var mission = await MissionClient.OfUtopiaAsync(host);
        await mission.AddAsync("Hythloday", "HeadOfDelegation");
        await mission.AddAsync("Sick");
        await mission.HandInAsync();
        await AcknowledgeAsync(host, 1);
        var replace = await mission.OpenAsync(await mission.LinkAsync("Sick", "Replace"));
        using var replaced = await mission.Http.SubmitAsync(replace, "main form.stack", Cancellation, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.FamilyName"] = "Successor",
            ["Input.FunctionalTitle"] = "Second Secretary",
        });
        var receipt = await mission.OpenAsync(await mission.HandInAsync());

        Assert.Equal("Sick is replaced by Successor", receipt.Find(".changes p").TextContent.Replace("Replaced", string.Empty, StringComparison.Ordinal).Trim());
        Assert.Equal(["Hythloday", "Sick"], await AcknowledgedAsync(host), StringComparer.Ordinal);
        await AcknowledgeAsync(host, 2);
        Assert.Equal(["Hythloday", "Successor"], await AcknowledgedAsync(host), StringComparer.Ordinal);
        Assert.Equal("Acknowledgement 11MSP-0001/2", (await mission.OpenAsync("/submissions/2")).Find("h1").TextContent);
        Assert.Equal(["Hythloday", "Sick"], (await mission.OpenAsync("/submissions/1")).QuerySelectorAll(".people-list .person").Select(person => person.TextContent), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Get_ClarificationRequested_ShowsTheQuestionToTheMission()
    {
        await using var host = new PortalHost();
        var mission = await MissionClient.OfUtopiaAsync(host);
        await mission.AddAsync("Hythloday", "HeadOfDelegation");
        await mission.HandInAsync();
        await DecideAsync<AskForClarificationHandler>(
            host, (handler, key, officer) => handler.HandleAsync(new AskForClarification(key, "The note verbale names\nMs. Gillis."), officer, Cancellation), number: 1);

        var page = await mission.OpenAsync();

        Assert.Equal("The note verbale names\nMs. Gillis.", page.Find(".reason").TextContent);
        Assert.Equal("clarification requested", page.Find(".page-head .state").TextContent);
        await mission.AddAsync("Gillis");
        Assert.Contains("11MSP-0001/2", await mission.HandInAsync() is { } address ? (await mission.OpenAsync(address)).Find("h1").TextContent : string.Empty, StringComparison.Ordinal);
    }

    private static Task AcknowledgeAsync(PortalHost host, int number) => DecideAsync<AcknowledgeSubmissionHandler>(
        host, (handler, key, officer) => handler.HandleAsync(new AcknowledgeSubmission(key), officer, Cancellation), number);

    private static async Task DecideAsync<THandler>(PortalHost host, Func<THandler, SubmissionKey, Actor, Task<Outcome<Submission>>> decide, int number)
        where THandler : notnull
    {
        var key = await host.StoreAsync(async store =>
        {
            var submission = await store.Submissions.AsNoTracking().SingleAsync(candidate => candidate.Number == number, Cancellation);
            return new SubmissionKey(submission.MeetingId, 1, number, submission.Version);
        });
        var officer = await host.StoreAsync(store => store.Users.AsNoTracking().SingleAsync(user => user.Email == DemonstrationAccount.RegistrationOfficer.Email, Cancellation));
        var outcome = await host.WithAsync<THandler, Outcome<Submission>>(handler => decide(handler, key, Actor.User(officer.UserId)));
        Assert.Empty(outcome.Match(_ => string.Empty, refusal => refusal.Key));
    }

    private static async Task<IReadOnlyList<string>> AcknowledgedAsync(PortalHost host)
    {
        var rows = await host.StoreAsync(store => store.AcknowledgedMembers.AsNoTracking().ToListAsync(Cancellation));
        return [.. DelegationPlace.InOrder(rows.Select(row => row.Place)).Select(place => place.Details.FamilyName)];
    }
}
