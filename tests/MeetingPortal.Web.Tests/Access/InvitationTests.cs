using System.Net;
using MeetingPortal.Data.Mail;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Registration.Access;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Pages;
using MeetingPortal.Web.Tests.Publishing;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Access;

/// <summary>An invitation from its mail to the delegation's page.</summary>
public sealed class InvitationTests : IAsyncDisposable
{
    private readonly PortalHost _host = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Accept_NewPerson_MakesAccountAndRightAndLeadsToTheDelegation()
    {
        var invitation = await _host.InviteAsync();
        var client = await _host.AskForCodeOfInvitationAsync(await _host.InvitationLinkAsync());
        Assert.False(await _host.StoreAsync(store => store.Users.AnyAsync(user => user.Email == People.Fay, Cancellation)));

        using var answer = await client.EnterCodeAsync(await _host.CodeAsync(), Cancellation);

        Assert.Equal("/en/mission/utopia-geneva/11msp", answer.Headers.Location!.OriginalString);
        var grant = Assert.Single(await _host.GrantsAsync(People.Fay));
        Assert.Equal((Role.MissionAdministrator, invitation.MissionId, (MeetingId?)null), (grant.Role, grant.MissionId, grant.MeetingId));
        var user = await _host.StoreAsync(store => store.Users.AsNoTracking().SingleAsync(row => row.Email == People.Fay, Cancellation));
        Assert.Equal(("Fay Example (fictional)", PortalHost.Start), (user.DisplayName, user.LastSignedInAt));
        var kept = await _host.StoreAsync(store => store.Invitations.AsNoTracking().SingleAsync(row => row.Id == invitation.Id, Cancellation));
        Assert.Equal((InvitationState.Accepted, user.UserId), (kept.State, kept.AcceptedBy!.Value));
    }

    [Fact]
    public async Task Accept_InvitationToAMission_TellsItsOtherAdministrators()
    {
        var invitation = await _host.InviteAsync(role: Role.MissionCollaborator);
        var client = await _host.AskForCodeOfInvitationAsync(await _host.InvitationLinkAsync());
        using var answer = await client.EnterCodeAsync(await _host.CodeAsync(), Cancellation);

        var told = await _host.StoreAsync(store => store.OutboxMessages.AsNoTracking().SingleAsync(row => row.Kind == MailKind.MissionInvitationAccepted, Cancellation));
        Assert.Equal((invitation.Id, DemonstrationAccount.Utopia.Email), (told.SubjectId, told.Address));
        Assert.Contains("Fay Example (fictional)", told.Values, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Accept_PersonWithAnAccount_GetsTheRightToTheSameAccount()
    {
        var email = DemonstrationAccount.Atlantis.Email;
        await _host.InviteAsync(email);
        var client = await _host.AskForCodeOfInvitationAsync(await _host.InvitationLinkAsync(email));

        using var answer = await client.EnterCodeAsync(await _host.CodeAsync(email), Cancellation);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(2, (await _host.GrantsAsync(email)).Count);
        Assert.Equal(1, await _host.StoreAsync(store => store.Users.CountAsync(user => user.Email == email, Cancellation)));
    }

    [Fact]
    public async Task Open_ManyTimes_ChangesNothingAndShowsWhoInvitesForWhat()
    {
        await _host.InviteAsync();
        var link = await _host.InvitationLinkAsync();
        var before = await RowsAsync();

        var page = await _host.CreateClient().GetPageAsync(link, Cancellation);
        await _host.CreateClient().GetPageAsync(link, Cancellation);

        var text = page.Find("main").Text();
        Assert.Contains("Remy Example (fictional) invites Fay Example (fictional) to register the delegation of Utopia (fictional State)", text, StringComparison.Ordinal);
        Assert.Contains("Eleventh Meeting of States Parties", text, StringComparison.Ordinal);
        Assert.Contains("f•••@mission.example", text, StringComparison.Ordinal);
        Assert.DoesNotContain(People.Fay, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(before, await RowsAsync());
    }

    [Fact]
    public async Task Open_InAnotherLanguage_KeepsTheInvitation()
    {
        await _host.InviteAsync(language: Language.Arabic);
        var page = await _host.CreateClient().GetPageAsync(await _host.InvitationLinkAsync(), Cancellation);

        var french = await _host.CreateClient().GetPageAsync(page.Find(".langs a[hreflang=fr]").GetAttribute("href")!, Cancellation);

        Assert.Equal("rtl", page.DocumentElement.GetAttribute("dir"));
        Assert.Contains("Utopie (État fictif)", french.Find("main").Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("accepted")]
    [InlineData("withdrawn")]
    [InlineData("expired")]
    [InlineData("renewed")]
    [InlineData("unknown")]
    public async Task Open_LinkThatLeadsNowhere_SaysSoInOneWay(string how)
    {
        var invitation = await _host.InviteAsync();
        var link = await _host.InvitationLinkAsync();
        var opened = await _host.CreateClient().GetPageAsync(link, Cancellation);
        await EndAsync(invitation, link, how);
        link = how is "unknown" ? "/en/account/invitation?secret=0000" : link;
        var client = _host.CreateClient();

        using var read = await client.GetAsync(new Uri(link, UriKind.Relative), Cancellation);
        await client.GetPageAsync("/en/account/sign-in", Cancellation);
        using var posted = await PostAsync(link);

        foreach (var answer in new[] { read, posted })
        {
            var page = await answer.ReadPageAsync(Cancellation);
            Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
            Assert.Equal("This invitation leads nowhere any more", page.Find("h1").Text());
            Assert.Empty(page.QuerySelectorAll("main form"));
        }

        Assert.NotEmpty(opened.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task Enter_InvitationWithdrawnMeanwhile_IsRefusedAndSignsNobodyIn()
    {
        var invitation = await _host.InviteAsync();
        var client = await _host.AskForCodeOfInvitationAsync(await _host.InvitationLinkAsync());
        var code = await _host.CodeAsync();
        await EndAsync(invitation, string.Empty, "withdrawn");

        using var answer = await client.EnterCodeAsync(code, Cancellation);

        await answer.RefusedAsync("This invitation was already used, was withdrawn or is too old.");
        Assert.Empty(await _host.GrantsAsync(People.Fay));
        Assert.False(await _host.StoreAsync(store => store.Users.AnyAsync(user => user.Email == People.Fay, Cancellation)));
    }

    private async Task<HttpResponseMessage> PostAsync(string link)
    {
        // The page without a form cannot be sent; a token comes from any other page of the browser.
        var client = _host.CreateClient();
        var token = (await client.GetPageAsync("/en/account/sign-in", Cancellation)).Find("main form input[name=__RequestVerificationToken]").GetAttribute("value")!;
        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        return await client.PostAsync(new Uri(link, UriKind.Relative), content, Cancellation);
    }

    private async Task EndAsync(Invitation invitation, string link, string how)
    {
        switch (how)
        {
            case "accepted":
                var client = await _host.AskForCodeOfInvitationAsync(link);
                using (await client.EnterCodeAsync(await _host.CodeAsync(), Cancellation))
                {
                    break;
                }

            case "withdrawn":
                await _host.WithAsync<WithdrawInvitationHandler, Outcome<Invitation>>(
                    withdraw => withdraw.HandleAsync(new WithdrawInvitation(invitation.Id, invitation.MissionId!.Value, invitation.MeetingId), Actor.Start, Cancellation));
                break;
            case "expired":
                // The clock would tick a million times on its way to the end; the end comes to the clock instead.
                await _host.WithAsync<Writes, Outcome<bool>>(writes => writes.RunAsync<bool>(
                    Actor.Start,
                    "ChangeForTest",
                    async (scope, cancellation) =>
                    {
                        (await scope.Store.Invitations.SingleAsync(row => row.Id == invitation.Id, cancellation)).ExpiresAt = _host.Time.GetUtcNow();
                        return true;
                    },
                    Cancellation));
                break;
            case "renewed":
                await _host.WithAsync<RenewInvitationHandler, Outcome<Invitation>>(
                    renew => renew.HandleAsync(new RenewInvitation(invitation.Id, invitation.MissionId!.Value, invitation.MeetingId), Actor.Start, Cancellation));
                await _host.MailAsync(Cancellation);
                break;
        }
    }

    private Task<(int Requests, int Messages, int Audit)> RowsAsync() => _host.StoreAsync(async store =>
        (await store.SignInRequests.CountAsync(Cancellation), await store.OutboxMessages.CountAsync(Cancellation), await store.AuditEntries.CountAsync(Cancellation)));
}
