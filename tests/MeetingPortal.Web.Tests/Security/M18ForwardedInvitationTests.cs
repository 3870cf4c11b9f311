using MeetingPortal.Domain.Access;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Access;
using MeetingPortal.Web.Tests.Publishing;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>M18 and M26: whoever has somebody else's link, or only types somebody else's address, acts for their mission.</summary>
public sealed class M18ForwardedInvitationTests : IAsyncDisposable
{
    private const string Wrong = "This code is not right, or it can no longer be used.";

    private readonly PortalHost _host = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task M18_ForwardedLink_SendsTheCodeToTheRecordedAddressAlone()
    {
        await _host.InviteAsync();
        using var stranger = await _host.AskForCodeOfInvitationAsync(await _host.InvitationLinkAsync());
        var mails = await _host.MailAsync(Cancellation);

        using var guess = await stranger.EnterCodeAsync("BCDF-2345", Cancellation);

        // The mission's own administrators hear that somebody was invited, with nothing to sign in with.
        Assert.Equal([People.Fay, People.Fay, DemonstrationAccount.Utopia.Email], mails.Select(mail => mail.To).OrderByDescending(to => string.Equals(to, People.Fay, StringComparison.Ordinal)), StringComparer.Ordinal);
        await guess.RefusedAsync(Wrong);
        Assert.Empty(await _host.GrantsAsync(People.Fay));
        Assert.DoesNotContain(People.Fay, (await stranger.GetPageAsync("/en/account/code", Cancellation)).DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task M18_ForwardedLinkWithAnotherAccountsSession_GivesThatAccountNothing()
    {
        await _host.InviteAsync();
        var link = await _host.InvitationLinkAsync();
        var own = DemonstrationAccount.Atlantis.Email;
        using var stranger = await _host.SignInByMailAsync(own, Cancellation);
        using var asked = await stranger.SubmitAsync(await stranger.GetPageAsync(link, Cancellation), "main form", Cancellation);

        using var answer = await stranger.EnterCodeAsync("BCDF-2345", Cancellation);

        await answer.RefusedAsync(Wrong);
        Assert.Single(await _host.GrantsAsync(own));
    }

    [Fact]
    public async Task M26_AddressThatNobodyShowedToOwn_BecomesNoAccount()
    {
        await _host.InviteAsync();
        (await _host.AskForCodeOfInvitationAsync(await _host.InvitationLinkAsync())).Dispose();
        (await _host.AskForCodeAsync("minister@mission.example", Cancellation)).Dispose();
        await _host.MailAsync(Cancellation);

        var known = await _host.StoreAsync(store => store.Users.Select(user => user.Email).ToListAsync(Cancellation));

        Assert.Equal(DemonstrationAccount.All.Select(account => account.Email).Order(StringComparer.Ordinal), known.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task M26_CodeOfOneRequest_IsWorthNothingForAnother()
    {
        await _host.InviteAsync();
        using var invited = await _host.AskForCodeOfInvitationAsync(await _host.InvitationLinkAsync());
        await _host.MailAsync(Cancellation);
        using var own = await _host.AskForCodeAsync(DemonstrationAccount.Atlantis.Email, Cancellation);
        var ownCode = await _host.CodeAsync(DemonstrationAccount.Atlantis.Email);

        using var answer = await invited.EnterCodeAsync(ownCode, Cancellation);

        await answer.RefusedAsync(Wrong);
        Assert.DoesNotContain(await _host.GrantsAsync(DemonstrationAccount.Atlantis.Email), grant => grant.Role != Role.MissionAdministrator);
    }
}
