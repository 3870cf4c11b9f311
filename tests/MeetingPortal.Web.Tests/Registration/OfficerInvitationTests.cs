using System.Net;
using MeetingPortal.Data.Mail;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Missions;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Publishing;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Registration;

public sealed class OfficerInvitationTests
{
    private const string Form = "main form.stack";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Invite_FocalPoints_AdministersFirstThenStandsIn()
    {
        await using var host = new PortalHost();
        var desk = await RegistrationDesk.OfAsync(host);

        using var first = await InviteAsync(desk, "Amina Barasa", "amina@kenya.example");
        using var second = await InviteAsync(desk, "Joseph Mwangi", "joseph@kenya.example");
        using var again = await InviteAsync(desk, "Joseph Mwangi", "JOSEPH@kenya.example");
        var page = await desk.FollowAsync(second);

        await again.RefusedAsync("invit");
        var rows = page.QuerySelectorAll(".queue tbody tr").Select(row => row.TextContent).ToList();
        Assert.Equal(2, rows.Count);
        Assert.All(rows, row => Assert.Contains("Kenya", row, StringComparison.Ordinal));
        Assert.All(rows, row => Assert.Contains("Remy Example (fictional)", row, StringComparison.Ordinal));
        Assert.Equal(
            [Role.MissionAdministrator, Role.MissionBackupAdministrator],
            await host.StoreAsync(store => store.Invitations.OrderBy(invitation => invitation.Role).Select(invitation => invitation.Role).ToListAsync()));
        Assert.Equal(1, await host.StoreAsync(store => store.Missions.CountAsync(mission => mission.StateCode == "KE")));
        Assert.Equal(2, await host.StoreAsync(store => store.OutboxMessages.CountAsync(message => message.Kind == MailKind.Invitation)));
    }

    [Fact]
    public async Task Invite_ToMissionThatSomebodyAdministers_IsACollaboratorAndTheAdministratorIsTold()
    {
        await using var host = new PortalHost();
        var desk = await RegistrationDesk.OfAsync(host);
        var mission = await desk.Given.MissionAsync(new Party("KE", null), language: Domain.Languages.Language.French);
        var administrator = await desk.Given.AccountAsync("Wanjiru Example (fictional)", mission.Id);
        var address = await host.StoreAsync(store => store.Users.Where(user => user.Id == administrator.Value).Select(user => user.Email).SingleAsync());

        using var answer = await InviteAsync(desk, "Amina Barasa", "amina@private.example");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var invitation = await host.StoreAsync(store => store.Invitations.AsNoTracking().SingleAsync());
        Assert.Equal(Role.MissionCollaborator, invitation.Role);
        var told = await host.StoreAsync(store => store.OutboxMessages.AsNoTracking().SingleAsync(message => message.Kind == MailKind.MissionInvitationMade));
        Assert.Equal((invitation.Id, address, Domain.Languages.Language.French), (told.SubjectId, told.Address, told.Language));
        var mail = (await host.MailAsync(Cancellation)).Single(sent => string.Equals(sent.To, address, StringComparison.Ordinal));
        Assert.Contains("Remy Example (fictional) a invité Amina Barasa", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Kenya, Geneva", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Manage_Invitation_SendsAgainAndWithdraws()
    {
        await using var host = new PortalHost();
        var desk = await RegistrationDesk.OfAsync(host);
        using var invited = await InviteAsync(desk, "Amina Barasa", "amina@kenya.example");
        var manage = (await desk.FollowAsync(invited)).Find(".queue tbody td a").GetAttribute("href")!;

        using var renewed = await desk.Http.SubmitAsync(await desk.Http.GetPageAsync(manage, Cancellation), "#renew", Cancellation);
        var sent = await desk.FollowAsync(renewed);
        using var withdrawn = await desk.Http.SubmitAsync(await desk.Http.GetPageAsync(manage, Cancellation), "#withdraw", Cancellation);
        var gone = await desk.FollowAsync(withdrawn);

        Assert.Contains("sent again", sent.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.Equal("There are none.", gone.Find(".empty").TextContent);
        Assert.Contains("withdrawn", (await desk.OpenAsync("/invitations?show=withdrawn")).Find(".queue tbody").TextContent, StringComparison.Ordinal);
        Assert.Null((await desk.Http.GetPageAsync(manage, Cancellation)).QuerySelector("#withdraw"));
        Assert.Equal(2, await host.StoreAsync(store => store.OutboxMessages.CountAsync(message => message.Kind == MailKind.Invitation)));
    }

    [Fact]
    public async Task Invite_WithFaults_NamesEachField()
    {
        await using var host = new PortalHost();
        var desk = await RegistrationDesk.OfAsync(host);
        var page = await desk.OpenAsync("/invitations/new");

        using var answer = await desk.Http.SubmitAsync(page, Form, Cancellation, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.Party"] = "state:ZZ",
            ["Input.City"] = string.Empty,
            ["Input.Name"] = "Am\u202Eina",
            ["Input.Email"] = "nowhere",
        });

        var refused = await answer.RefusedAsync("Choose a State or an organization.");
        Assert.Equal(
            ["Input_Party", "Input_City", "Input_Name", "Input_Email"],
            refused.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")![1..]),
            StringComparer.Ordinal);
        Assert.Equal(0, await host.StoreAsync(store => store.Invitations.CountAsync()));
    }

    [Fact]
    public async Task Manage_InvitationWhoseMailDied_SaysSo()
    {
        await using var host = new PortalHost();
        var desk = await RegistrationDesk.OfAsync(host);
        using var invited = await InviteAsync(desk, "Amina Barasa", "amina@kenya.example");
        var manage = (await desk.FollowAsync(invited)).Find(".queue tbody td a").GetAttribute("href")!;
        await host.StoreAsync(store => store.OutboxMessages.ExecuteUpdateAsync(all => all.SetProperty(message => message.State, MailState.Dead)));

        Assert.Contains("could not be delivered", (await desk.Http.GetPageAsync(manage, Cancellation)).Find(".facts-list").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_MissionsWithoutFocalPoint_LeadToAFilledForm()
    {
        await using var host = new PortalHost();
        var desk = await RegistrationDesk.OfAsync(host);
        await desk.Given.MissionAsync(new Party("KE", null), "Brussels", Domain.Languages.Language.French);

        var list = await desk.OpenAsync("/invitations");
        var form = await desk.Http.GetPageAsync(list.Find("section:has(> #without) .rows a").GetAttribute("href")!, Cancellation);

        Assert.Single(list.QuerySelectorAll("section:has(> #without) > ul > li"));
        Assert.Equal("state:KE", form.Find("#Input_Party option[selected]").GetAttribute("value"));
        Assert.Equal("Brussels", form.Find("#Input_Mission option[selected]").GetAttribute("value"));
        Assert.Equal("fr", form.Find("#Input_Language option[selected]").GetAttribute("value"));
    }

    [Fact]
    public async Task M01_InvitationOfAnotherMeeting_IsNotFound()
    {
        await using var host = new PortalHost();
        var desk = await RegistrationDesk.OfAsync(host);
        using var invited = await InviteAsync(desk, "Amina Barasa", "amina@kenya.example");
        var manage = (await desk.FollowAsync(invited)).Find(".queue tbody td a").GetAttribute("href")!;
        await host.StoreAsync(store => store.Invitations.ExecuteUpdateAsync(all => all.SetProperty(invitation => invitation.MeetingId, (Domain.Identifiers.MeetingId?)null)));

        using var answer = await desk.Http.GetAsync(new Uri(manage, UriKind.Relative), Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task<HttpResponseMessage> InviteAsync(RegistrationDesk desk, string name, string email) => await desk.Http.SubmitAsync(
        await desk.OpenAsync("/invitations/new"), Form, Cancellation, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.Party"] = "state:KE",
            ["Input.Name"] = name,
            ["Input.Email"] = email,
        });
}
