using System.Net;
using MeetingPortal.Domain.Missions;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Publishing;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Registration;

public sealed class OnBehalfTests
{
    private const string Form = "main form.stack";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Path_FromLetterToQueue_IsOneDelegationAndSaysOnBehalf()
    {
        await using var host = new PortalHost();
        var desk = await RegistrationDesk.OfAsync(host);

        using var chosen = await ChooseAsync(desk, "state:CI", "Genève");
        var overview = await desk.FollowAsync(chosen);
        var add = await desk.Http.GetPageAsync(new Uri(overview.Url).AbsolutePath + "/add", Cancellation);
        using var added = await desk.Http.SubmitAsync(add, Form, Cancellation, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.Role"] = "HeadOfDelegation",
            ["Input.FamilyName"] = "Kouassi",
            ["Input.FunctionalTitle"] = "Ambassador",
        });
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        using var submitted = await desk.Http.SubmitAsync(await desk.Http.GetPageAsync(new Uri(overview.Url).AbsolutePath + "/check", Cancellation), Form, Cancellation);
        Assert.Equal(HttpStatusCode.Redirect, submitted.StatusCode);
        var receipt = await desk.FollowAsync(submitted);
        using var again = await ChooseAsync(desk, "state:CI", "GENÈVE");

        Assert.Equal("/en/mission/cote-d-ivoire-geneve/11msp", new Uri(overview.Url).AbsolutePath);
        Assert.Equal(chosen.Headers.Location, again.Headers.Location);
        Assert.Contains("on behalf of its mission and waits", receipt.Find("main .note.good").TextContent, StringComparison.Ordinal);
        Assert.NotNull(receipt.QuerySelector("main .note a[href='/en/secretariat/11msp/delegations']"));
        Assert.Equal(1, await host.StoreAsync(store => store.Delegations.CountAsync()));
        Assert.Contains("on behalf of the mission", RegistrationDesk.RowOf(await desk.OpenAsync("/delegations"), "Ivoire"), StringComparison.Ordinal);
        Assert.Contains("Entered on behalf of the mission by", (await desk.OpenAsync("/delegations/1")).Find(".facts-list").TextContent, StringComparison.Ordinal);
        Assert.Contains("on behalf of the mission", (await desk.OpenAsync("/delegations/1/history")).Find(".updates").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_MissionWithAccounts_HasToBeConfirmed()
    {
        await using var host = new PortalHost();
        var desk = await RegistrationDesk.OfAsync(host);
        var mission = await desk.Given.MissionAsync(new Party("KE", null));
        await desk.Given.AccountAsync("Wanjiru Example (fictional)", mission.Id);

        using var warned = await ChooseAsync(desk, "state:KE", "Geneva");
        var page = await warned.RefusedAsync("This mission has accounts of its own.");
        page.Find("#Input_IsConfirmed").SetAttribute("checked", string.Empty);
        using var confirmed = await desk.Http.SubmitAsync(page, Form, Cancellation);

        Assert.Equal(HttpStatusCode.Redirect, confirmed.StatusCode);
        Assert.Equal($"/en/mission/{mission.Code}/11msp", confirmed.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Get_Choice_SortsByTheLanguageMarksDelegationsAndKeepsFictionApart()
    {
        await using var host = new PortalHost();
        var desk = await RegistrationDesk.OfAsync(host);
        await desk.Given.HandedInAsync(new Party("KE", null));

        var page = await desk.Http.GetPageAsync("/fr/secretariat/11msp/on-behalf", Cancellation);

        var groups = page.QuerySelectorAll("#Input_Party optgroup");
        var states = groups[0].QuerySelectorAll("option").Select(option => option.TextContent).ToList();
        Assert.Contains("Kenya – délégation reçue", states, StringComparer.Ordinal);
        Assert.True(states.IndexOf("Égypte") < states.IndexOf("Espagne"), "É sorts as E does.");
        Assert.DoesNotContain(states, state => state.Contains("fictif", StringComparison.Ordinal));
        Assert.Contains("Utopie (État fictif)", groups[2].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithoutPartyOrCity_NamesBoth()
    {
        await using var host = new PortalHost();
        var desk = await RegistrationDesk.OfAsync(host);

        using var answer = await ChooseAsync(desk, string.Empty, string.Empty);

        var page = await answer.RefusedAsync("Choose a State or an organization.");
        Assert.Contains("Enter the city of the mission, in at most 100 characters.", page.Find(".error-summary").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_CityInAnotherLanguage_OffersTheMissionsThatAreKnown()
    {
        await using var host = new PortalHost();
        var desk = await RegistrationDesk.OfAsync(host);
        var mission = await desk.Given.MissionAsync(new Party("KE", null), "Geneva");
        var form = await desk.Http.GetPageAsync("/fr/secretariat/11msp/on-behalf", Cancellation);
        Assert.Equal("Geneva", form.Find("#Input_City").GetAttribute("value"));

        using var other = await desk.Http.SubmitAsync(form, Form, Cancellation, Filled("state:KE", "Genève"));
        Assert.Equal(HttpStatusCode.BadRequest, other.StatusCode);
        var offered = await other.ReadPageAsync(Cancellation);
        using var known = await desk.Http.SubmitAsync(offered, Form, Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Mission"] = "Geneva" });
        using var second = await desk.Http.SubmitAsync(offered, Form, Cancellation, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Mission"] = "-", ["Input.City"] = "Nairobi" });

        Assert.Contains("Choisissez l’une d’elles, ou une autre ville.", offered.Find(".error-summary").TextContent, StringComparison.Ordinal);
        Assert.Equal("Genève", offered.Find("#Input_City").GetAttribute("value"));
        Assert.Equal($"/fr/mission/{mission.Code}/11msp", known.Headers.Location?.OriginalString);
        Assert.Equal("/fr/mission/kenya-nairobi/11msp", second.Headers.Location?.OriginalString);
        Assert.Equal(2, await host.StoreAsync(store => store.Missions.CountAsync(known => known.StateCode == "KE")));
    }

    [Fact]
    public async Task Post_OrganizationThatIsInNoList_IsMadeOnce()
    {
        await using var host = new PortalHost();
        var desk = await RegistrationDesk.OfAsync(host);
        var before = await host.StoreAsync(store => store.Organizations.CountAsync());

        using var made = await ChooseAsync(desk, "new", "Geneva", "Society of Islands (fictional)");
        using var again = await ChooseAsync(desk, "new", "Geneva", "The society of islands, fictional");
        using var bare = await ChooseAsync(desk, "new", "Geneva", " ");

        Assert.Equal("/en/mission/society-of-islands-fictional-geneva/11msp", made.Headers.Location?.OriginalString);
        Assert.Contains("Society of Islands (fictional)", (await again.RefusedAsync("Choose one of the organizations with a similar name")).Find("main form .note").TextContent, StringComparison.Ordinal);
        await bare.RefusedAsync("Enter the name of the organization.");
        Assert.Equal(before + 1, await host.StoreAsync(store => store.Organizations.CountAsync()));
    }

    private static Dictionary<string, string> Filled(string party, string city, string name = "") =>
        new(StringComparer.Ordinal) { ["Input.Party"] = party, ["Input.City"] = city, ["Input.OrganizationName"] = name };

    private static async Task<HttpResponseMessage> ChooseAsync(RegistrationDesk desk, string party, string city, string name = "") => await desk.Http.SubmitAsync(
        await desk.OpenAsync("/on-behalf"), Form, Cancellation, Filled(party, city, name));
}
