using MeetingPortal.Browser.Tests.Checks;
using MeetingPortal.Browser.Tests.Hosting;
using MeetingPortal.Data.Mail;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Hosting;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Browser.Tests.Desk;

/// <summary>A portal in which an administrator and a mission have signed in, with an open invitation and a message that was given up.</summary>
public sealed class PeoplePortal(BrowserFixture fixture) : IAsyncLifetime
{
    private KestrelPortal? _portal;
    private Window? _administrator;
    private Window? _mission;
    private (Guid Account, Guid Right, Guid Invitation) _ids;

    public Window Administrator => _administrator ?? throw new InvalidOperationException("There is no browser, so nothing was started.");

    public Window Mission => _mission ?? throw new InvalidOperationException("There is no browser, so nothing was started.");

    /// <summary>The address with what it names in braces.</summary>
    public string Filled(string address) => address
        .Replace("{account}", _ids.Account.ToString(), StringComparison.Ordinal)
        .Replace("{right}", _ids.Right.ToString(), StringComparison.Ordinal)
        .Replace("{invitation}", _ids.Invitation.ToString(), StringComparison.Ordinal);

    public async ValueTask InitializeAsync()
    {
        if (!BrowserFixture.HasBrowser)
        {
            return;
        }

        _portal = new KestrelPortal();
        _portal.StartServer();
        await _portal.WarmAsync();
        _administrator = await OpenAsync(_portal, DemonstrationAccount.Administrator);
        _mission = await OpenAsync(_portal, DemonstrationAccount.Utopia);
        var outcome = await _portal.WithAsync<Writes, Outcome<bool>>(writes => writes.RunAsync<bool>(Actor.Seed, "FillForTest", FillAsync, CancellationToken.None));
        Assert.True(outcome.Match(done => done, _ => false));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var opened in new IAsyncDisposable?[] { _administrator, _mission, _portal })
        {
            await (opened?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
    }

    private async Task<Window> OpenAsync(KestrelPortal portal, DemonstrationAccount account)
    {
        var window = await Window.OpenAsync(fixture.Browser, portal, Visitor.Desktop, Accessibility.Script);
        await SignIn.AsAsync(window.Page, portal, account);
        return window;
    }

    private async Task<Outcome<bool>> FillAsync(WriteScope scope, CancellationToken cancellationToken)
    {
        var now = _portal!.Time.GetUtcNow();
        var una = await scope.Store.Users.SingleAsync(user => user.Email == DemonstrationAccount.Utopia.Email, cancellationToken);
        var right = await scope.Store.Grants.SingleAsync(grant => grant.UserId == una.UserId, cancellationToken);
        var invitation = new Invitation
        {
            Id = Guid.CreateVersion7(now),
            MissionId = right.MissionId,
            Role = Role.MissionBackupAdministrator,
            Name = "Bo Example (fictional)",
            Email = "bo.example.with.a.long.address@mission.utopia.demonstration.invalid",
            Language = Language.Arabic,
            ExpiresAt = now + Invitation.Lifetime,
            InvitedBy = una.UserId,
        };
        var message = OutboxMail.Of(MailKind.RightGiven, right.Id, una.Email, Language.English, now, ["-", "-"]);
        (message.State, message.Attempts, message.Error) = (MailState.Dead, 8, "550 mailbox unavailable");
        scope.Store.AddRange(invitation, message);
        _ids = (una.Id, right.Id, invitation.Id);
        return true;
    }
}
