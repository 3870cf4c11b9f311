using System.Net;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Registration.Access;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Caching;
using MeetingPortal.Web.Tests.Publishing;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Access;

/// <summary>Who acts for a mission when rights come and go: nobody by a way that was left open, and never two primary administrators.</summary>
public sealed class WaysBackTests : IAsyncLifetime
{
    private const string Bo = "bo@mission.example";
    private const string People = "/en/mission/utopia-geneva/people";

    private readonly PortalHost _host = new();
    private HttpClient _una = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _una = await _host.SignedInAsync(DemonstrationAccount.Utopia, Cancellation);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task TakeAway_PersonWithOpenInvitations_WithdrawsThemAndSaysHowMany()
    {
        var right = await GiveAsync(Bo, Role.MissionBackupAdministrator);
        var unas = await UserAsync(DemonstrationAccount.Utopia.Email);
        await InviteAsync("BO@mission.example", unas);
        var link = await _host.InvitationLinkAsync("BO@mission.example");
        await InviteAsync("cy@mission.example", right.UserId);
        await InviteAsync("dee@mission.example", unas);

        using var taken = await _una.SubmitAsync(await _una.OpenAsync($"{People}/{right.Id}/take-away"), "main form", Cancellation);

        Assert.Equal($"{People}?done=taken&withdrawn=2", taken.Headers.Location?.OriginalString);
        Assert.Equal("The right was taken away. 2 open invitations were withdrawn.", (await _una.OpenAsync(taken.Headers.Location!.OriginalString)).Find("[role=status]").TextContent);
        Assert.Equal(["dee@mission.example"], await OpenAsync(), StringComparer.Ordinal);
        using var gone = await _host.CreateClient().GetAsync(new Uri(link, UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
    }

    [Fact]
    public async Task TakeAway_OneOfTwoRights_LeavesInvitationsThatThePersonMaySend()
    {
        await GiveAsync(Bo, Role.MissionBackupAdministrator);
        var second = await GiveAsync(Bo, Role.MissionCollaborator);
        await InviteAsync("cy@mission.example", second.UserId);

        using var taken = await _una.SubmitAsync(await _una.OpenAsync($"{People}/{second.Id}/take-away"), "main form", Cancellation);

        Assert.Equal($"{People}?done=taken", taken.Headers.Location?.OriginalString);
        Assert.Equal(["cy@mission.example"], await OpenAsync(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task TakeAway_OnlyAdministratorOfAMission_IsForThePortalAndSaysWhatFollows()
    {
        using var ada = await _host.SignedInAsync(DemonstrationAccount.Administrator, Cancellation);
        var right = Assert.Single(await _host.GrantsAsync(DemonstrationAccount.Utopia.Email));
        var backup = await GiveAsync(Bo, Role.MissionBackupAdministrator);
        var asked = await ada.OpenAsync($"/en/admin/rights/{right.Id}/take-away");
        Assert.Null(asked.QuerySelector("#alone"));
        using var first = await ada.SubmitAsync(await ada.OpenAsync($"/en/admin/rights/{backup.Id}/take-away"), "main form", Cancellation);

        var page = await ada.OpenAsync($"/en/admin/rights/{right.Id}/take-away");
        using var taken = await ada.SubmitAsync(page, "main form", Cancellation);
        using var after = await _una.AskAsync(People);

        Assert.Contains("nobody administers the mission: Utopia (fictional State)", page.Find("#alone").TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("#alone a[href*='role=MissionAdministrator']"));
        Assert.EndsWith("?done=taken", taken.Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.Empty(await _host.GrantsAsync(DemonstrationAccount.Utopia.Email));
        Assert.Equal(HttpStatusCode.NotFound, after.StatusCode);
    }

    [Fact]
    public async Task Accept_InvitationOfAPrimary_MakesThePresentOneTheBackup()
    {
        await _host.InviteAsync(Bo);
        var client = await _host.AskForCodeOfInvitationAsync(await _host.InvitationLinkAsync(Bo));

        using var answer = await client.EnterCodeAsync(await _host.CodeAsync(Bo), Cancellation);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(Role.MissionAdministrator, Assert.Single(await _host.GrantsAsync(Bo)).Role);
        Assert.Equal(Role.MissionBackupAdministrator, Assert.Single(await _host.GrantsAsync(DemonstrationAccount.Utopia.Email)).Role);
    }

    [Fact]
    public async Task Give_RightOfAPrimary_MakesThePresentOneTheBackup()
    {
        var given = await GiveAsync(Bo, Role.MissionAdministrator);

        Assert.Equal(Role.MissionAdministrator, given.Role);
        Assert.Equal(Role.MissionBackupAdministrator, Assert.Single(await _host.GrantsAsync(DemonstrationAccount.Utopia.Email)).Role);
    }

    private async Task InviteAsync(string email, UserId by)
    {
        var mission = Assert.Single(await _host.GrantsAsync(DemonstrationAccount.Utopia.Email)).MissionId!.Value;
        var outcome = await _host.WithAsync<InvitePersonHandler, Outcome<Invitation>>(invite => invite.HandleAsync(
            new InvitePerson(mission, null, Role.MissionCollaborator, "Somebody (fictional)", email, Language.English), Actor.User(by), Cancellation));
        Assert.Null(outcome.Match<string?>(_ => null, refusal => refusal.Key));
    }

    private Task<List<string>> OpenAsync() => _host.StoreAsync(store => store.Invitations
        .Where(invitation => invitation.State == InvitationState.Open).Select(invitation => invitation.Email).ToListAsync(Cancellation));

    private async Task<UserId> UserAsync(string email) =>
        new(await _host.StoreAsync(store => store.Users.Where(user => user.Email == email).Select(user => user.Id).SingleAsync(Cancellation)));

    private async Task<Grant> GiveAsync(string email, Role role)
    {
        var mission = (await _host.GrantsAsync(DemonstrationAccount.Utopia.Email))[0].MissionId;
        var outcome = await _host.WithAsync<GiveRightHandler, Outcome<UserId>>(give => give.HandleAsync(
            new GiveRight("Bo Example (fictional)", email, Language.English, new WantedRight(role, Mission: mission), ["-", "-"]), Actor.Start, Cancellation));
        Assert.Null(outcome.Match<string?>(_ => null, refusal => refusal.Key));
        return (await _host.GrantsAsync(email)).Single(grant => grant.Role == role);
    }
}
