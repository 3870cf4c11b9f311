using System.Globalization;
using MeetingPortal.Domain.Missions;
using MeetingPortal.Registration;
using MeetingPortal.TestKit.Data;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Resources;

namespace MeetingPortal.Web.Tests.Registration;

public sealed class DelegationHistoryTests
{
    private static readonly Party Kenya = new("KE", null);

    [Fact]
    public async Task Get_History_TellsWhoDidWhatAndOnWhoseBehalf()
    {
        await using var host = new PortalHost();
        var desk = await RegistrationDesk.OfAsync(host);
        var mission = await desk.Given.MissionAsync(Kenya);
        var own = new GivenDelegations(host.Services, desk.Given.Meeting, await desk.Given.AccountAsync("Wanjiru Example (fictional)", mission.Id));
        await own.AddAsync(Kenya, FictionalPeople.Head("Barasa", "Amina"));
        await desk.Given.AddAsync(Kenya, FictionalPeople.Adviser("Mwangi"));
        var member = (await own.FindAsync(Kenya)).Members.Single(candidate => candidate.Details.FamilyName is "Mwangi");
        await own.DoneAsync<MeetingPortal.Registration.Delegations.RemoveDelegateHandler, Domain.Identifiers.SeatId>(
            handler => handler.HandleAsync(new(own.Key(Kenya), member.Id, 1), Domain.Access.Actor.User(own.By), TestContext.Current.CancellationToken));
        await own.AskAsync(await own.SubmitAsync(Kenya), desk.Colleague, "Who leads?");

        var page = await desk.OpenAsync("/delegations/1/history");

        var told = page.QuerySelectorAll(".updates > li").Select(entry => Spaced(entry.TextContent)).ToList();
        Assert.Equal(5, told.Count);
        Assert.StartsWith("Colleague Example (fictional) · 21 August 2023, 10:00 Asked for clarification", told[0], StringComparison.Ordinal);
        Assert.Contains("Who leads?", told[0], StringComparison.Ordinal);
        Assert.Contains("Handed the delegation in", told[1], StringComparison.Ordinal);
        Assert.EndsWith("The mission works on its delegation", told[2], StringComparison.Ordinal);
        Assert.StartsWith("Thomas Example (fictional) on behalf of the mission · ", told[3], StringComparison.Ordinal);
        Assert.Contains("Added a person: Mwangi", told[3], StringComparison.Ordinal);
        Assert.DoesNotContain("on behalf", told[4], StringComparison.Ordinal);
        Assert.Contains("Added a person: Amina Barasa", told[4], StringComparison.Ordinal);
        Assert.Contains("Family nameBarasa", told[4], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WhatAMissionPrepares_IsNotTheOfficersAffair()
    {
        await using var host = new PortalHost();
        var desk = await RegistrationDesk.OfAsync(host);
        var mission = await desk.Given.MissionAsync(Kenya);
        var own = new GivenDelegations(host.Services, desk.Given.Meeting, await desk.Given.AccountAsync("Wanjiru Example (fictional)", mission.Id));
        await own.AddAsync(Kenya, FictionalPeople.Head("Barasa", "Amina"));
        var dropped = await own.AddAsync(Kenya, FictionalPeople.Adviser("Dropped"));
        await own.RemoveAsync(Kenya, dropped);
        await own.ReplaceAsync(Kenya, await own.AddAsync(Kenya, FictionalPeople.Adviser("Drafted")), FictionalPeople.Adviser("Handed"));
        await own.AttachNoteAsync(Kenya, "draft-note.pdf");
        await own.AttachNoteAsync(Kenya, "note-1.pdf");
        await own.AcknowledgeAsync(await own.SubmitAsync(Kenya), desk.Colleague);
        await own.AddAsync(Kenya, FictionalPeople.Adviser("Upcoming"));
        await own.RemoveAsync(Kenya, (await own.FindAsync(Kenya)).Members.Single(member => member.Details.FamilyName is "Handed").Id);
        await own.AttachNoteAsync(Kenya, "later-note.pdf");
        await desk.Given.AddAsync(Kenya, FictionalPeople.Adviser("Entered"));

        var page = await desk.OpenAsync("/delegations/1/history");

        var text = page.Source.Text;
        Assert.All((string[])["Dropped", "Drafted", "Upcoming", "draft-note.pdf", "later-note.pdf"], word => Assert.DoesNotContain(word, text, StringComparison.Ordinal));
        Assert.Contains("note-1.pdf", text, StringComparison.Ordinal);
        Assert.Equal(
            [
                "Added a person: Entered", "The mission works on its delegation", "Acknowledged what was handed in", "Handed the delegation in", "Attached a note verbale",
                "The mission works on its delegation", "Added a person: Amina Barasa",
            ],
            page.QuerySelectorAll(".updates > li > p:nth-of-type(2)").Select(line => Spaced(line.TextContent)),
            StringComparer.Ordinal);
        Assert.Null(page.QuerySelector(".gone"));
    }

    [Fact]
    public async Task Get_NoteOfEarlierDayAndMessage_AreTold()
    {
        await using var host = new PortalHost();
        var desk = await RegistrationDesk.OfAsync(host);
        await desk.Given.AddAsync(Kenya, FictionalPeople.Head());
        await desk.Given.SubmitAsync(Kenya, isOnBehalf: true, new DateOnly(2023, 8, 17), "By the courier.");

        var told = Spaced((await desk.OpenAsync("/delegations/1/history")).Find(".updates > li").TextContent);

        Assert.Contains("Note verbale received on17 August 2023", told, StringComparison.Ordinal);
        Assert.Contains("Message to the secretariatBy the courier.", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erase_PersonWhoLeft_LeavesTheEventsWithoutTheName()
    {
        await using var host = new PortalHost();
        var desk = await RegistrationDesk.OfAsync(host);
        await desk.Given.HandedInAsync(Kenya, FictionalPeople.Adviser("Mwangi", "Joseph"));
        await desk.Given.RecallAsync(Kenya, 1);
        var member = (await desk.Given.FindAsync(Kenya)).Members.Single(candidate => candidate.Details.FamilyName is "Mwangi");
        await desk.Given.DoneAsync<MeetingPortal.Registration.Delegations.RemoveDelegateHandler, Domain.Identifiers.SeatId>(
            handler => handler.HandleAsync(new(desk.Given.Key(Kenya), member.Id, 1), Domain.Access.Actor.User(desk.Given.By), TestContext.Current.CancellationToken));
        var past = await desk.OpenAsync("/delegations/1/1");

        var asked = await desk.Http.GetPageAsync(past.Find(".gone a").GetAttribute("href")!, TestContext.Current.CancellationToken);
        using var answer = await desk.SendAsync(asked, "main form.stack");
        var history = await desk.FollowAsync(answer);

        Assert.Equal("Erase the personal data of Joseph Mwangi?", asked.Find("h1").TextContent);
        Assert.Contains("The personal data are erased.", history.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Mwangi", history.Source.Text, StringComparison.Ordinal);
        Assert.Contains("Added a person: Personal data erased", Spaced(history.Find(".updates").TextContent), StringComparison.Ordinal);
        Assert.Null(history.QuerySelector(".gone"));
        Assert.DoesNotContain("Mwangi", (await desk.OpenAsync("/delegations/1/1")).Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erase_PersonWhoIsStillThere_IsNotOffered()
    {
        await using var host = new PortalHost();
        var desk = await RegistrationDesk.OfAsync(host);
        await desk.Given.HandedInAsync(Kenya, FictionalPeople.Adviser("Mwangi", "Joseph"));
        var person = (await desk.Given.FindAsync(Kenya)).Members.Single(candidate => candidate.Details.FamilyName is "Mwangi").PersonId;

        using var answer = await desk.Http.GetAsync(new Uri($"{RegistrationDesk.Address}/delegations/1/erase/{person}", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Null((await desk.OpenAsync("/delegations/1/history")).QuerySelector(".gone"));
    }

    [Fact]
    public async Task Erase_PersonOfAMeetingThatIsOver_IsOfferedAndLeavesThePlace()
    {
        await using var host = new PortalHost();
        var desk = await RegistrationDesk.OfAsync(host);
        var serial = await desk.Given.HandedInAsync(Kenya, FictionalPeople.Adviser("Mwangi", "Joseph"));
        await desk.Given.AskAsync(serial, desk.Colleague, "Why two?");
        await desk.Given.AddAsync(Kenya, FictionalPeople.Adviser("Otieno", "Grace"));
        await desk.Given.AcknowledgeAsync(await desk.Given.SubmitAsync(Kenya), desk.Colleague);
        var person = (await desk.Given.FindAsync(Kenya)).Members.Single(candidate => candidate.Details.FamilyName is "Mwangi").PersonId;
        var address = $"/delegations/{serial}/erase/{person}";

        desk.Wait(TimeSpan.FromDays(60));
        var asked = await desk.OpenAsync(address);
        using var answer = await desk.SendAsync(asked, "main form.stack");
        var history = await desk.FollowAsync(answer);

        Assert.Contains("The meeting is over", asked.Find("main .note").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Mwangi", history.Source.Text, StringComparison.Ordinal);
        Assert.Contains("Grace Otieno", history.Find(".gone").TextContent, StringComparison.Ordinal);
        var list = await desk.OpenAsync($"/delegations/{serial}");
        Assert.DoesNotContain("Mwangi", list.Source.Text, StringComparison.Ordinal);
        Assert.Equal(3, list.QuerySelectorAll("ol.people-list:last-of-type > li").Length);
        Assert.Contains("Personal data erased", list.Find("main").TextContent, StringComparison.Ordinal);
        var past = await desk.OpenAsync($"/delegations/{serial}/1");
        Assert.Equal(2, past.QuerySelectorAll("section[aria-labelledby=list] li").Length);
        using var again = await desk.Http.GetAsync(new Uri(RegistrationDesk.Address + address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, again.StatusCode);
    }

    [Fact]
    public async Task Erase_QuestionsThatNameThePerson_AreTickedAndGoUnlessTheyAreNot()
    {
        await using var host = new PortalHost();
        var desk = await RegistrationDesk.OfAsync(host);
        var serial = await desk.Given.HandedInAsync(Kenya);
        await desk.Given.AskAsync(serial, desk.Colleague, "Does he replace Mr MWANGI?");
        await desk.Given.AskAsync(await desk.Given.SubmitAsync(Kenya), desk.Colleague, "Mwangi is a river, too.");
        await desk.Given.AddAsync(Kenya, FictionalPeople.Adviser("Mwangi", "Joseph"));
        var member = (await desk.Given.FindAsync(Kenya)).Members.Single(candidate => candidate.Details.FamilyName is "Mwangi");
        await desk.Given.DoneAsync<MeetingPortal.Registration.Delegations.RemoveDelegateHandler, Domain.Identifiers.SeatId>(
            handler => handler.HandleAsync(new(desk.Given.Key(Kenya), member.Id, 1), Domain.Access.Actor.User(desk.Given.By), TestContext.Current.CancellationToken));

        var asked = await desk.OpenAsync($"/delegations/{serial}/erase/{member.PersonId}");
        Assert.Equal(2, asked.QuerySelectorAll("input[name=questions][checked]").Length);
        asked.Find("#question-2").RemoveAttribute("checked");
        using var answer = await desk.SendAsync(asked, "main form.stack");
        var history = await desk.FollowAsync(answer);

        Assert.DoesNotContain("MWANGI", history.Source.Text, StringComparison.Ordinal);
        Assert.Contains("Mwangi is a river, too.", history.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Operations_OnDelegations_AllHaveWords()
    {
        var names = typeof(RegistrationServices).Assembly.GetTypes()
            .Where(type => type.Namespace is "MeetingPortal.Registration.Delegations" or "MeetingPortal.Registration.Decisions" && type.Name.EndsWith("Handler", StringComparison.Ordinal))
            .Select(type => $"Operation_{type.Name[..^"Handler".Length]}")
            .ToList();

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.NotNull(Strings.ResourceManager.GetString(name, CultureInfo.InvariantCulture)));
    }

    private static string Spaced(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
