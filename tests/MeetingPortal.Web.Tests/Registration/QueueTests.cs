using MeetingPortal.Domain.Missions;
using MeetingPortal.TestKit.Data;
using MeetingPortal.TestKit.Hosting;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Registration;

public sealed class QueueTests
{
    [Fact]
    public async Task Get_SixtyWaiting_ListsThemOldestFirstWithAgeAndCounts()
    {
        await using var host = new PortalHost();
        var desk = await RegistrationDesk.OfAsync(host);
        var states = (await desk.Given.RealStatesAsync(60)).Reverse().ToList();
        foreach (var state in states)
        {
            await desk.Given.HandedInAsync(state, FictionalPeople.Adviser("Nobody"));
            desk.Wait(TimeSpan.FromMinutes(61));
        }

        var page = await desk.OpenAsync("/delegations");

        var names = await host.StoreAsync(store => store.States.ToDictionaryAsync(state => state.Code, state => state.Name, StringComparer.Ordinal));
        Assert.Equal(states.Select(state => names[state.StateCode!].Find(Domain.Languages.Language.English)!.Text), RegistrationDesk.Names(page), StringComparer.Ordinal);
        Assert.Equal(["60", "0", "0"], RegistrationDesk.Figures(page), StringComparer.Ordinal);
        Assert.Contains("oldest since 21 August 2023, 10:00", page.Find(".figures").TextContent, StringComparison.Ordinal);
        var first = page.Find(".queue tbody tr").TextContent;
        Assert.Contains("waiting", first, StringComparison.Ordinal);
        Assert.Contains("2 days", first, StringComparison.Ordinal);
        Assert.Contains("missing", first, StringComparison.Ordinal);
        Assert.Contains("All times are at the venue: Geneva time (UTC+2).", page.Find("main").TextContent, StringComparison.Ordinal);
        Assert.Equal("60 waiting", page.Find(".staff .count").TextContent);
    }

    [Fact]
    public async Task Get_EachPart_ShowsWhereDelegationsStand()
    {
        await using var host = new PortalHost();
        var desk = await RegistrationDesk.OfAsync(host);
        var (given, states) = (desk.Given, await desk.Given.RealStatesAsync(6));
        await given.HandedInAsync(states[0]);
        await given.BeginAsync(await given.HandedInAsync(states[1]), desk.Colleague);
        await given.AskAsync(await given.HandedInAsync(states[2]), desk.Colleague, "Who leads?");
        await given.AcknowledgeAsync(await given.HandedInAsync(states[3], FictionalPeople.Adviser("One"), FictionalPeople.Adviser("Two")), desk.Colleague);
        await given.AcknowledgeAsync(await given.HandedInAsync(states[4]), desk.Colleague);
        await given.HandedInAsync(states[4], FictionalPeople.Adviser("Late"));
        await given.AddAsync(states[5], FictionalPeople.Head());
        var names = await host.StoreAsync(store => store.States.ToDictionaryAsync(state => state.Code, state => state.Name.Find(Domain.Languages.Language.English)!.Text, StringComparer.Ordinal));
        string Name(int index) => names[states[index].StateCode!];

        var waiting = await desk.OpenAsync("/delegations");
        var asked = await desk.OpenAsync("/delegations?show=clarification");
        var acknowledged = await desk.OpenAsync("/delegations?show=acknowledged");
        var preparing = await desk.OpenAsync("/delegations?show=preparation");
        var all = await desk.OpenAsync("/delegations?show=all");

        Assert.Equal([Name(0), Name(1), Name(4)], RegistrationDesk.Names(waiting), StringComparer.Ordinal);
        Assert.Contains("being examined", RegistrationDesk.RowOf(waiting, Name(1)), StringComparison.Ordinal);
        Assert.Contains("change after acknowledgement", RegistrationDesk.RowOf(waiting, Name(4)), StringComparison.Ordinal);
        Assert.DoesNotContain("change after acknowledgement", RegistrationDesk.RowOf(waiting, Name(0)), StringComparison.Ordinal);
        Assert.Equal([Name(2)], RegistrationDesk.Names(asked), StringComparer.Ordinal);
        Assert.Equal([Name(3)], RegistrationDesk.Names(acknowledged), StringComparer.Ordinal);
        Assert.Equal([Name(5)], RegistrationDesk.Names(preparing), StringComparer.Ordinal);
        Assert.Equal(6, RegistrationDesk.Names(all).Count);
        Assert.Equal(["3", "2", "4"], RegistrationDesk.Figures(waiting), StringComparer.Ordinal);
        Assert.Equal(["Waiting 3", "Clarification requested 1", "Acknowledged 1", "In preparation 1", "All 6"], waiting.QuerySelectorAll(".queue-parts a").Select(tab => tab.TextContent), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("cote divoire", "Côte d’Ivoire")]
    [InlineData("CÔTE D'IVOIRE", "Côte d’Ivoire")]
    [InlineData("Elfenbein", null)]
    [InlineData("кот дивуар", "Côte d’Ivoire")]
    [InlineData("-0001", "Côte d’Ivoire")]
    public async Task Get_Search_IgnoresAccentsCapitalsAndApostrophes(string typed, string? found)
    {
        await using var host = new PortalHost();
        var desk = await RegistrationDesk.OfAsync(host);
        await desk.Given.HandedInAsync(new Party("CI", null));
        await desk.Given.HandedInAsync(new Party("KE", null));

        var page = await desk.OpenAsync($"/delegations?show=all&q={Uri.EscapeDataString(typed)}");

        Assert.Equal(found is null ? 0 : 1, RegistrationDesk.Names(page).Count);
        Assert.Equal(typed, page.Find("#q").GetAttribute("value"));
        Assert.All(page.QuerySelectorAll(".queue-parts a"), tab => Assert.Contains("q=", tab.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Contains("show=all&q=", page.Find(".langs a[hreflang=fr]").GetAttribute("href"), StringComparison.Ordinal);
        if (found is null)
        {
            Assert.Equal("No delegation matches.", page.Find(".empty").TextContent);
        }
    }

    [Fact]
    public async Task Get_FictionalStates_AreMarkedApartAndNeverCounted()
    {
        await using var host = new PortalHost();
        var desk = await RegistrationDesk.OfAsync(host);
        var nowhere = await desk.Given.FictionalStateAsync("XN", "Nowhere (fictional State)");
        await desk.Given.AcknowledgeAsync(await desk.Given.HandedInAsync(nowhere), desk.Colleague);
        await desk.Given.HandedInAsync(nowhere, FictionalPeople.Adviser("Late"));

        var page = await desk.OpenAsync("/delegations");

        Assert.Equal(["0", "0", "0"], RegistrationDesk.Figures(page), StringComparer.Ordinal);
        Assert.Equal("No delegation is waiting.", page.Find(".empty").TextContent);
        Assert.Contains("Nowhere (fictional State)", page.Find(".fiction").TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".staff .count"));
    }

    [Fact]
    public async Task Get_EnteredOnBehalfAfterTheDeadline_SaysBoth()
    {
        await using var host = new PortalHost();
        var desk = await RegistrationDesk.OfAsync(host);
        await host.StoreAsync(store => store.Deadlines.ExecuteUpdateAsync(deadlines => deadlines.SetProperty(deadline => deadline.IsPublic, true)));
        var kenya = new Party("KE", null);
        await desk.Given.AddAsync(kenya, FictionalPeople.Head());
        desk.Wait(TimeSpan.FromDays(6));
        await desk.Given.SubmitAsync(kenya, isOnBehalf: true);

        var row = RegistrationDesk.RowOf(await desk.OpenAsync("/delegations"), "Kenya");

        Assert.Contains("received after 25 August 2023", row, StringComparison.Ordinal);
        Assert.Contains("on behalf of the mission", row, StringComparison.Ordinal);
    }
}
