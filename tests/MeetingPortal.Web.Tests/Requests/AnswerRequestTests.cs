using System.Net;
using AngleSharp.Html.Dom;
using MeetingPortal.Data.Mail;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Missions;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Publishing;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Requests;

public sealed class AnswerRequestTests
{
    private const string List = "/en/secretariat/11msp/requests";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Invite_StateWithoutAMission_MakesOneAndInvitesItsAdministrator()
    {
        await using var host = new PortalHost();
        using var officer = await host.SignedInAsync(DemonstrationAccount.RegistrationOfficer, Cancellation);
        var request = await host.RequestedAsync();
        var list = await officer.GetPageAsync(List, Cancellation);
        Assert.Contains("Côte d’Ivoire", list.Find("main table a").TextContent.Replace('\'', '’'), StringComparison.Ordinal);

        using var answer = await officer.AnswerAsync(request, "Invite", "Input.City", "Geneva");

        Assert.Equal(List + "?done=invited", answer.Headers.Location?.OriginalString);
        var code = MissionCode.Parse("cote-d-ivoire-geneva");
        var mission = await host.StoreAsync(store => store.Missions.AsNoTracking().SingleAsync(row => row.Code == code, Cancellation));
        var invitation = await host.StoreAsync(store => store.Invitations.AsNoTracking().SingleAsync(Cancellation));
        Assert.Equal((mission.Id, Role.MissionAdministrator, request.Email, request.ContactName, request.Language), (invitation.MissionId!.Value, invitation.Role, invitation.Email, invitation.Name, invitation.Language));
        Assert.Equal(AccessRequestState.Invited, Assert.Single(await host.RequestsAsync()).State);
        Assert.Equal(invitation.Id, (await MailAsync(host, MailKind.Invitation)).SubjectId);
    }

    [Fact]
    public async Task Invite_SecondFocalPointOfAState_TakesTheMissionThatIsThere()
    {
        await using var host = new PortalHost();
        using var officer = await host.SignedInAsync(DemonstrationAccount.RegistrationOfficer, Cancellation);
        using var first = await officer.AnswerAsync(await host.RequestedAsync(), "Invite", "Input.City", "Geneva");
        var second = await host.RequestedAsync(Requesters.Filled(email: "other@mission.example"));

        using var same = await officer.AnswerAsync(second, "Invite", "Input.Mission", "Geneva");
        using var elsewhere = await officer.AnswerAsync(await host.RequestedAsync(Requesters.Filled(email: "third@mission.example")), "Invite", ("Input.Mission", "-"), ("Input.City", "New York"));

        Assert.Equal(HttpStatusCode.Redirect, same.StatusCode);
        var codes = await host.StoreAsync(store => store.Missions.Where(mission => mission.StateCode == "CI").Select(mission => mission.Code).ToListAsync(Cancellation));
        Assert.Equal(["cote-d-ivoire-geneva", "cote-d-ivoire-new-york"], codes.Select(code => code.Value).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal(
            [Role.MissionAdministrator, Role.MissionAdministrator, Role.MissionBackupAdministrator],
            (await host.StoreAsync(store => store.Invitations.Select(invitation => invitation.Role).ToListAsync(Cancellation))).Order());
    }

    [Fact]
    public async Task Invite_MissionWhoseAdministratorsTimeIsOver_InvitesANewOne()
    {
        await using var host = new PortalHost();
        using var officer = await host.SignedInAsync(DemonstrationAccount.RegistrationOfficer, Cancellation);
        using var first = await officer.AnswerAsync(await host.RequestedAsync(), "Invite", "Input.City", "Geneva");
        await host.WithAsync<Writes, Outcome<bool>>(writes => writes.RunAsync<bool>(Actor.Start, "ChangeForTest", EndAsync, Cancellation));

        using var second = await officer.AnswerAsync(await host.RequestedAsync(Requesters.Filled(email: "other@mission.example")), "Invite", "Input.Mission", "Geneva");

        Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
        var role = await host.StoreAsync(store => store.Invitations.Where(invitation => invitation.Email == "other@mission.example").Select(invitation => invitation.Role).SingleAsync(Cancellation));
        Assert.Equal(Role.MissionAdministrator, role);

        async Task<Outcome<bool>> EndAsync(WriteScope scope, CancellationToken cancellation)
        {
            var invitation = await scope.Store.Invitations.SingleAsync(cancellation);
            invitation.Withdraw(host.Time.GetUtcNow());
            scope.Store.Grants.Add(new Grant { Id = Guid.CreateVersion7(PortalHost.Start), UserId = invitation.InvitedBy, Role = Role.MissionAdministrator, MissionId = invitation.MissionId, Until = host.Time.GetUtcNow() });
            return true;
        }
    }

    [Fact]
    public async Task Invite_Organization_IsFoundByItsNameOrMade()
    {
        await using var host = new PortalHost();
        using var officer = await host.SignedInAsync(DemonstrationAccount.RegistrationOfficer, Cancellation);
        var before = await host.StoreAsync(store => store.Organizations.CountAsync(Cancellation));
        var known = Organization("comité international de la croix-rouge");
        var made = Requesters.Filled(email: "two@organization.example", state: "-");
        made["Input.OrganizationName"] = "Society of Islands (fictional)";

        using var first = await officer.AnswerAsync(await host.RequestedAsync(known), "Invite", "Input.City", "Geneva");
        using var second = await officer.AnswerAsync(await host.RequestedAsync(made), "Invite", "Input.City", "Geneva");

        Assert.Equal(before + 1, await host.StoreAsync(store => store.Organizations.CountAsync(Cancellation)));
        var codes = await host.StoreAsync(store => store.Missions.Where(mission => mission.OrganizationId != null).Select(mission => mission.Code).ToListAsync(Cancellation));
        Assert.Equal(["international-committee-of-the-red-cross-geneva", "society-of-islands-fictional-geneva"], codes.Select(code => code.Value).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("CICR")]
    [InlineData("ICRC (Genève)")]
    [InlineData("Comite international de la Croix Rouge")]
    public async Task Invite_OrganizationUnderAnotherName_IsProposedTheOneThatIsKnown(string name)
    {
        await using var host = new PortalHost();
        using var officer = await host.SignedInAsync(DemonstrationAccount.RegistrationOfficer, Cancellation);
        var before = await host.StoreAsync(store => store.Organizations.CountAsync(Cancellation));
        var page = await officer.GetPageAsync($"{List}/{(await host.RequestedAsync(Organization(name))).Id}", Cancellation);

        Assert.Equal("International Committee of the Red Cross", page.Find("#Input_Party option[selected]").TextContent);
        using var answer = await officer.AnswerAsync(page, "Invite");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(before, await host.StoreAsync(store => store.Organizations.CountAsync(Cancellation)));
        var code = await host.StoreAsync(store => store.Missions.Where(mission => mission.OrganizationId != null).Select(mission => mission.Code).SingleAsync(Cancellation));
        Assert.Equal("international-committee-of-the-red-cross-geneva", code.Value);
    }

    [Fact]
    public async Task Invite_OrganizationThatIsNotTheLikest_IsMadeOnceTheOfficerConfirms()
    {
        await using var host = new PortalHost();
        using var officer = await host.SignedInAsync(DemonstrationAccount.RegistrationOfficer, Cancellation);
        var before = await host.StoreAsync(store => store.Organizations.CountAsync(Cancellation));
        var request = await host.RequestedAsync(Organization("Committee of the Red Cross of Utopia (fictional)"));
        var page = await officer.GetPageAsync($"{List}/{request.Id}", Cancellation);

        using var asked = await officer.AnswerAsync(page, "Invite", ("Input.Party", "new"), ("Input.OrganizationName", "International Committee of the Red Cross of Utopia"));
        var warned = await asked.RefusedAsync("Choose one of the organizations with a similar name");
        Assert.Contains("International Committee of the Red Cross", warned.Find("main form .note li").TextContent, StringComparison.Ordinal);
        warned.Find("#Input_IsNoneOfThem").SetAttribute("checked", string.Empty);
        using var confirmed = await officer.AnswerAsync(warned, "Invite");

        Assert.Equal(HttpStatusCode.Redirect, confirmed.StatusCode);
        Assert.Equal(before + 1, await host.StoreAsync(store => store.Organizations.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Invite_WithoutACity_AsksForIt()
    {
        await using var host = new PortalHost();
        using var officer = await host.SignedInAsync(DemonstrationAccount.RegistrationOfficer, Cancellation);

        using var answer = await officer.AnswerAsync(await host.RequestedAsync(), "Invite", "Input.City", "");

        await answer.RefusedAsync("Enter the city of the mission");
        Assert.Equal(AccessRequestState.Waiting, Assert.Single(await host.RequestsAsync()).State);
    }

    [Fact]
    public async Task SetAside_WithAReason_TellsTheRequesterInHisLanguage()
    {
        await using var host = new PortalHost();
        using var officer = await host.SignedInAsync(DemonstrationAccount.RegistrationOfficer, Cancellation);
        var request = await host.RequestedAsync();

        using var answer = await officer.AnswerAsync(request, "SetAside", "Input.Reason", "La note ne nomme personne.");

        Assert.Equal(List + "?done=aside", answer.Headers.Location?.OriginalString);
        Assert.Contains("The request is set aside.", (await officer.GetPageAsync(List + "?done=aside", Cancellation)).Find("[role=status]").TextContent, StringComparison.Ordinal);
        var mail = await MailAsync(host, MailKind.AccessSetAside);
        Assert.Equal((request.Id, request.Email, request.Language), (mail.SubjectId, mail.Address, mail.Language));
        Assert.Equal(["11MSP", "La note ne nomme personne."], mail.Values, StringComparer.Ordinal);
        var after = Assert.Single(await host.RequestsAsync());
        Assert.Equal((AccessRequestState.SetAside, "La note ne nomme personne."), (after.State, after.Reason));
        Assert.Contains("Set aside", (await officer.GetPageAsync(List, Cancellation)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SetAside_WithoutAReason_IsRefusedAndTellsNobody()
    {
        await using var host = new PortalHost();
        using var officer = await host.SignedInAsync(DemonstrationAccount.RegistrationOfficer, Cancellation);

        using var answer = await officer.AnswerAsync(await host.RequestedAsync(), "SetAside", "Input.Reason", "  ");

        await answer.RefusedAsync("Give a reason");
        Assert.Empty(await host.StoreAsync(store => store.OutboxMessages.ToListAsync(Cancellation)));
    }

    [Fact]
    public async Task Answer_Twice_IsRefusedTheSecondTime()
    {
        await using var host = new PortalHost();
        using var officer = await host.SignedInAsync(DemonstrationAccount.RegistrationOfficer, Cancellation);
        var request = await host.RequestedAsync();
        var opened = await officer.GetPageAsync($"{List}/{request.Id}", Cancellation);
        using var first = await officer.AnswerAsync(opened, "SetAside", "Input.Reason", "No.");

        using var second = await officer.AnswerAsync(opened, "Invite", "Input.City", "Geneva");

        Assert.Equal(HttpStatusCode.BadRequest, second.StatusCode);
        Assert.Equal(0, await host.StoreAsync(store => store.Invitations.CountAsync(Cancellation)));
    }

    [Theory]
    [InlineData("Invite", "Input.City", "Geneva")]
    [InlineData("SetAside", "Input.Reason", "No.")]
    public async Task Get_AnsweredWithAMailThatDied_SaysSo(string handler, string field, string value)
    {
        await using var host = new PortalHost();
        using var officer = await host.SignedInAsync(DemonstrationAccount.RegistrationOfficer, Cancellation);
        var request = await host.RequestedAsync();
        using var answer = await officer.AnswerAsync(request, handler, field, value);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await host.StoreAsync(store => store.OutboxMessages.ExecuteUpdateAsync(all => all.SetProperty(message => message.State, MailState.Dead), Cancellation));

        var page = await officer.GetPageAsync($"{List}/{request.Id}", Cancellation);

        Assert.Contains("could not be delivered", page.Find("main .note").TextContent, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Organization(string name)
    {
        var filled = Requesters.Filled(email: "one@organization.example", state: "-");
        filled["Input.OrganizationName"] = name;
        return filled;
    }

    private static Task<OutboxMessage> MailAsync(PortalHost host, MailKind kind) =>
        host.StoreAsync(store => store.OutboxMessages.AsNoTracking().SingleAsync(message => message.Kind == kind, Cancellation));
}

internal static class Answers
{
    public static Task<HttpResponseMessage> AnswerAsync(this HttpClient officer, AccessRequest request, string handler, string field, string value) =>
        officer.AnswerAsync(request, handler, (field, value));

    public static async Task<HttpResponseMessage> AnswerAsync(this HttpClient officer, AccessRequest request, string handler, params (string Field, string Value)[] fill) =>
        await officer.AnswerAsync(
            await officer.GetPageAsync($"/en/secretariat/11msp/requests/{request.Id}", TestContext.Current.CancellationToken), handler, fill);

    public static Task<HttpResponseMessage> AnswerAsync(this HttpClient officer, IHtmlDocument page, string handler, string field, string value) =>
        officer.AnswerAsync(page, handler, (field, value));

    public static Task<HttpResponseMessage> AnswerAsync(this HttpClient officer, IHtmlDocument page, string handler, params (string Field, string Value)[] fill) =>
        officer.SubmitAsync(page, $"main form[action*={handler}]", TestContext.Current.CancellationToken, fill.ToDictionary(pair => pair.Field, pair => pair.Value, StringComparer.Ordinal));
}
