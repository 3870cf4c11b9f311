using System.Net;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Publishing;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Registration;

public sealed class MissionPagesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_NothingEntered_SaysWhatIsNextAndCreatesNothing()
    {
        await using var host = new PortalHost();
        var mission = await MissionClient.OfUtopiaAsync(host);

        var page = await mission.OpenAsync();

        Assert.Equal("Delegation: Utopia (fictional State)", page.Find("h1").TextContent);
        Assert.Contains("Nobody has been entered yet.", page.Find("main").TextContent, StringComparison.Ordinal);
        Assert.Contains("25 August 2023, 23:59, Geneva time (UTC+2)", page.Find(".standing").TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await host.StoreAsync(store => store.Delegations.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Post_PeopleOfDifferentRoles_StandInTheOrderOfRolesThenAsEntered()
    {
        await using var host = new PortalHost();
        var mission = await MissionClient.OfUtopiaAsync(host);
        await mission.AddAsync("Adviser", "Adviser");
        await mission.AddAsync("Second", "Representative");
        await mission.AddAsync("Third", "Representative");
        await mission.AddAsync("Head", "HeadOfDelegation");

        Assert.Equal(["Head", "Second", "Third", "Adviser"], await mission.NamesAsync(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Post_Arrows_MoveWithinTheRoleOnly()
    {
        await using var host = new PortalHost();
        var mission = await MissionClient.OfUtopiaAsync(host);
        foreach (var name in (string[])["Alpha", "Beta", "Gamma"])
        {
            await mission.AddAsync(name);
        }

        await mission.AddAsync("Head", "HeadOfDelegation");
        var page = await mission.OpenAsync();
        var row = page.QuerySelectorAll(".people tbody tr").Single(candidate => candidate.TextContent.Contains("Gamma", StringComparison.Ordinal));
        Assert.Null(page.Find(".people tbody tr").QuerySelector(".moves"));
        using var moved = await mission.Http.SubmitAsync(page, $"[id='{row.Id}'] form.moves", Cancellation, button: "button[value='true']");

        Assert.Equal($"{MissionClient.Address}#{row.Id}", moved.Headers.Location!.OriginalString);
        Assert.Equal(["Head", "Alpha", "Gamma", "Beta"], await mission.NamesAsync(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Post_FaultyPerson_NamesEachFieldInItsOrderAndKeepsWhatWasTyped()
    {
        await using var host = new PortalHost();
        var mission = await MissionClient.OfUtopiaAsync(host);

        using var answer = await mission.SendAsync("/add", new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.GivenNames"] = "Raphaëlle", ["Input.Email"] = "nowhere" });

        var page = await answer.RefusedAsync("Enter the family name, or the only name.");
        Assert.Equal(["#Input_FamilyName", "#Input_FunctionalTitle", "#Input_Email"], page.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")!), StringComparer.Ordinal);
        Assert.Equal(("Raphaëlle", "nowhere"), (page.Find("#Input_GivenNames").GetAttribute("value"), page.Find("#Input_Email").GetAttribute("value")));
        Assert.Equal("true", page.Find("#Input_FamilyName").GetAttribute("aria-invalid"));
        Assert.Null(page.Find("#Input_GivenNames").GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task Post_Namesake_IsAskedAboutOnce()
    {
        await using var host = new PortalHost();
        var mission = await MissionClient.OfUtopiaAsync(host);
        await mission.AddAsync("Twin");
        var fill = new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.FamilyName"] = "Twin", ["Input.FunctionalTitle"] = "Counsellor" };

        using var asked = await mission.SendAsync("/add", fill);
        var page = await asked.RefusedAsync("A person of this name is in the delegation already.");
        page.Find("#Input_IsSomebodyElse").SetAttribute("checked", "checked");
        using var confirmed = await mission.Http.SubmitAsync(page, "main form.stack", Cancellation);

        Assert.Equal(HttpStatusCode.Redirect, confirmed.StatusCode);
        Assert.Equal(["Twin", "Twin"], await mission.NamesAsync(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Post_EditOfAPersonSavedMeanwhile_ShowsBothAndKeepsMine()
    {
        await using var host = new PortalHost();
        var mission = await MissionClient.OfUtopiaAsync(host);
        await mission.AddAsync("Hythloday");
        var edit = await mission.LinkAsync("Hythloday", "Edit");
        var (mine, theirs) = (await mission.OpenAsync(edit), await mission.OpenAsync(edit));

        using var first = await mission.Http.SubmitAsync(theirs, "main form.stack", Cancellation, Title("Ambassador"));
        using var second = await mission.Http.SubmitAsync(mine, "main form.stack", Cancellation, Title("Minister"));

        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        var page = await second.RefusedAsync("Somebody else changed this person meanwhile.");
        Assert.Equal("Ambassador", page.Find(".field-changes del").TextContent);
        Assert.Equal("Minister", page.Find("#Input_FunctionalTitle").GetAttribute("value"));
        using var again = await mission.Http.SubmitAsync(page, "main form.stack", Cancellation);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Contains("Minister", (await mission.OpenAsync()).Find(".people").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Remove_AsksFirst()
    {
        await using var host = new PortalHost();
        var mission = await MissionClient.OfUtopiaAsync(host);
        await mission.AddAsync("Stays");
        await mission.AddAsync("Leaves");
        var remove = await mission.LinkAsync("Leaves", "Remove");

        var asked = await mission.OpenAsync(remove);
        Assert.Equal(["Stays", "Leaves"], await mission.NamesAsync(), StringComparer.Ordinal);
        using var removed = await mission.Http.SubmitAsync(asked, "main form.stack", Cancellation);
        using var twice = await mission.Http.SubmitAsync(asked, "main form.stack", Cancellation);

        Assert.Equal($"{MissionClient.Address}?removed=true", removed.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, twice.StatusCode);
        Assert.Equal(["Stays"], await mission.NamesAsync(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Get_AfterTheMeeting_ShowsTheDelegationAndRefusesChanges()
    {
        await using var host = new PortalHost();
        var mission = await MissionClient.OfUtopiaAsync(host);
        await mission.AddAsync("Hythloday");

        MissionClient.MoveMeeting(host, TimeSpan.FromDays(30));
        using var late = await mission.Http.SubmitAsync(await mission.OpenAsync("/add"), "main form.stack", Cancellation, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.FamilyName"] = "Late",
            ["Input.FunctionalTitle"] = "Counsellor",
        });
        var page = await mission.OpenAsync();

        await late.RefusedAsync("The meeting is over");
        Assert.Equal(["Hythloday"], await mission.NamesAsync(), StringComparer.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main form, .people a"));
    }

    [Theory]
    [InlineData("/en/mission/atlantis-geneva/11msp")]
    [InlineData("/en/mission/atlantis-geneva/11msp/add")]
    [InlineData("/en/mission/atlantis-geneva/11msp/add-list")]
    [InlineData("/en/mission/atlantis-geneva/11msp/check")]
    [InlineData("/en/mission/utopia-geneva/no-such-meeting")]
    [InlineData("/en/mission/no-such-mission/11msp")]
    public async Task Get_OfAnotherMission_FindsNothing(string address)
    {
        await using var host = new PortalHost();
        using var utopia = await host.SignedInAsync(DemonstrationAccount.Utopia, Cancellation);

        using var answer = await utopia.GetAsync(new Uri(address, UriKind.Relative), Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static Dictionary<string, string> Title(string title) => new(StringComparer.Ordinal) { ["Input.FunctionalTitle"] = title };
}
