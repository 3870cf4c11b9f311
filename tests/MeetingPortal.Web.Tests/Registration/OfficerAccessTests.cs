using System.Net;
using MeetingPortal.Domain.Missions;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Data;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Security;

namespace MeetingPortal.Web.Tests.Registration;

/// <summary>Who may see the officers' pages, and what hostile names do there.</summary>
public sealed class OfficerAccessTests
{
    private static readonly string[] Below =
    [
        "/delegations", "/delegations?show=all", "/delegations/1", "/delegations/1/1", "/delegations/1/history", "/on-behalf", "/invitations", "/invitations/new",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task M01_OfficersPages_OpenForOfficersOfThatMeetingOnly()
    {
        await using var host = new PortalHost();
        var desk = await RegistrationDesk.OfAsync(host);
        await desk.Given.HandedInAsync(new Party("KE", null));
        using var utopia = await host.SignedInAsync(DemonstrationAccount.Utopia, Cancellation);
        using var documents = await host.SignedInAsync(DemonstrationAccount.DocumentsOfficer, Cancellation);
        await SecondMeeting.AddAsync(host);

        foreach (var below in Below)
        {
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(desk.Http, RegistrationDesk.Address + below));
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(utopia, RegistrationDesk.Address + below));
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(documents, RegistrationDesk.Address + below));
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(desk.Http, $"/en/secretariat/{SecondMeeting.Code}{below}"));
        }

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(desk.Http, RegistrationDesk.Address + "/delegations/2"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(desk.Http, RegistrationDesk.Address + "/delegations/1/2"));
    }

    [Fact]
    public async Task M01_DecisionSentToAnotherMeeting_ChangesNothing()
    {
        await using var host = new PortalHost();
        var desk = await RegistrationDesk.OfAsync(host);
        await desk.Given.HandedInAsync(new Party("KE", null));
        await SecondMeeting.AddAsync(host);
        var page = await desk.OpenAsync(RegistrationDesk.Of(1));
        page.Find(RegistrationDesk.Acknowledge).SetAttribute("action", $"/en/secretariat/{SecondMeeting.Code}/delegations/1?handler=Acknowledge");

        using var answer = await desk.Http.SubmitAsync(page, "form[action*='handler=Acknowledge']", Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(Domain.Delegations.DelegationState.Submitted, (await desk.Given.FindAsync(new Party("KE", null))).State);
    }

    [Fact]
    public async Task M05_HostileNames_AreTextInQueueReviewAndHistory()
    {
        const string Name = Hostile.Script + Hostile.Image + Hostile.Attribute;
        await using var host = new PortalHost();
        var desk = await RegistrationDesk.OfAsync(host);
        var state = await desk.Given.FictionalStateAsync("XN", Name);
        var person = FictionalPeople.Adviser(Name, Name) with { FunctionalTitle = Name, Institution = Name, Honorific = Hostile.Image, City = Name, HasGroundsPass = false, Email = "\"<script>alert(1)</script>\"@x.example" };
        await desk.Given.MissionAsync(state, Hostile.Script);
        await desk.Given.AcknowledgeAsync(await desk.Given.HandedInAsync(state, person), desk.Colleague);
        await desk.Given.AskAsync(await desk.Given.HandedInAsync(state, person with { FunctionalTitle = Hostile.Script }), desk.Colleague, Name);
        await desk.Given.HandedInAsync(state, person with { PrintedName = Name });

        foreach (var below in Below)
        {
            var page = await desk.OpenAsync(below);

            Assert.Empty(Hostile.FoundIn(page).Select(found => $"{below}: {found}"));
        }

        var review = await desk.OpenAsync(RegistrationDesk.Of(1));
        Assert.Contains(Hostile.Script, review.Find(".people-list").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_FollowsTheRights()
    {
        await using var host = new PortalHost();
        using var registration = await host.SignedInAsync(DemonstrationAccount.RegistrationOfficer, Cancellation);
        using var documents = await host.SignedInAsync(DemonstrationAccount.DocumentsOfficer, Cancellation);

        var (ofRegistration, ofDocuments) = (await LinksAsync(registration), await LinksAsync(documents));

        Assert.Contains(RegistrationDesk.Address + "/delegations", ofRegistration, StringComparer.Ordinal);
        Assert.Contains(RegistrationDesk.Address + "/requests", ofRegistration, StringComparer.Ordinal);
        Assert.DoesNotContain(RegistrationDesk.Address, ofRegistration, StringComparer.Ordinal);
        Assert.Contains(RegistrationDesk.Address, ofDocuments, StringComparer.Ordinal);
        Assert.DoesNotContain(RegistrationDesk.Address + "/delegations", ofDocuments, StringComparer.Ordinal);
        foreach (var link in ofRegistration)
        {
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(registration, link));
        }
    }

    private static async Task<IReadOnlyList<string>> LinksAsync(HttpClient http) =>
        [.. (await http.GetPageAsync("/en/secretariat", Cancellation)).QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!)];

    private static async Task<HttpStatusCode> StatusAsync(HttpClient http, string address)
    {
        using var answer = await http.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
        return answer.StatusCode;
    }
}
