using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Registration.Access;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.TestKit.Hosting;
using MeetingPortal.Web.Tests.Access;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>M08: a form that makes the portal write to people without end.</summary>
public sealed class M08MailCannonTests : IAsyncDisposable
{
    private readonly PortalHost _host = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task M08_SignInAskedAgainAndAgain_SendsFiveMessagesAndAnswersTheSame()
    {
        (await _host.OfficerAsync(Cancellation)).Dispose();
        var email = DemonstrationAccount.DocumentsOfficer.Email;
        var pages = new List<string>();
        for (var asked = 0; asked < SignInRequest.MaxPerAddress + 4; asked++)
        {
            using var client = await _host.AskForCodeAsync(asked % 2 == 0 ? email : email.ToUpperInvariant(), Cancellation);
            pages.Add((await client.GetPageAsync("/en/account/code", Cancellation)).QuerySelector(".prose")!.TextContent.ToUpperInvariant());
        }

        Assert.Equal(SignInRequest.MaxPerAddress, (await _host.MailAsync(Cancellation)).Count(mail => string.Equals(mail.To, email, StringComparison.Ordinal)));
        Assert.Single(pages.Distinct(StringComparer.Ordinal));

        _host.Time.Advance(SignInRequest.CountedFor);
        (await _host.AskForCodeAsync(email, Cancellation)).Dispose();
        Assert.Equal(SignInRequest.MaxPerAddress + 1, (await _host.MailAsync(Cancellation)).Count(mail => string.Equals(mail.To, email, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task M08_UnknownAddress_IsWrittenNothing()
    {
        (await _host.AskForCodeAsync("stranger@example.org", Cancellation)).Dispose();

        Assert.Empty(await _host.MailAsync(Cancellation));
    }

    [Fact]
    public async Task M08_InvitationsOfOneMission_AreCappedWithinAnHour()
    {
        for (var invited = 0; invited < InvitationLimits.OpenPerMission; invited++)
        {
            await _host.InviteAsync($"person{invited}@example.org");
        }

        var refused = await _host.TryInviteAsync("one.more@example.org");

        Assert.Equal(AccessRefusals.TooManyInvitations, RefusalOf(refused));
        Assert.Equal(InvitationLimits.OpenPerMission, (await _host.MailAsync(Cancellation)).Count(mail => !IsToAdministrator(mail)));
    }

    [Fact]
    public async Task M08_InviteAndWithdrawInTurn_IsCappedToo()
    {
        var outcomes = new List<string?>();
        for (var turn = 0; turn < InvitationLimits.MailsPerHour + 1; turn++)
        {
            var outcome = await _host.TryInviteAsync();
            outcomes.Add(RefusalOf(outcome));
            if (outcome.Match<Invitation?>(invitation => invitation, _ => null) is { } made)
            {
                await _host.WithAsync<WithdrawInvitationHandler, Outcome<Invitation>>(
                    withdraw => withdraw.HandleAsync(new WithdrawInvitation(made.Id, made.MissionId!.Value, null), Actor.Start, Cancellation));
            }
        }

        Assert.Equal(AccessRefusals.TooManyInvitations, outcomes[^1]);
        Assert.All(outcomes.SkipLast(1), Assert.Null);
    }

    [Fact]
    public async Task M08_OneInvitationRenewed_IsSentThreeTimesAnHour()
    {
        var invitation = await _host.InviteAsync();
        var twice = await _host.TryInviteAsync();
        var renewals = new List<string?>();
        for (var renewed = 0; renewed < InvitationLimits.MailsOfOnePerHour; renewed++)
        {
            renewals.Add(RefusalOf(await RenewAsync(invitation)));
        }

        Assert.Equal(AccessRefusals.AlreadyInvited, RefusalOf(twice));
        Assert.Equal([null, null, AccessRefusals.TooManyInvitations], renewals);
        Assert.Equal(InvitationLimits.MailsOfOnePerHour, (await _host.MailAsync(Cancellation)).Count(mail => !IsToAdministrator(mail)));

        _host.Time.Advance(TimeSpan.FromHours(1));
        Assert.Null(RefusalOf(await RenewAsync(invitation)));
    }

    private Task<Outcome<Invitation>> RenewAsync(Invitation invitation) => _host.WithAsync<RenewInvitationHandler, Outcome<Invitation>>(
        renew => renew.HandleAsync(new RenewInvitation(invitation.Id, invitation.MissionId!.Value, invitation.MeetingId), Actor.Start, Cancellation));

    /// <summary>The mission's administrator is told of every invitation, and of none that is sent again.</summary>
    private static bool IsToAdministrator(ReceivedMail mail) => string.Equals(mail.To, DemonstrationAccount.Utopia.Email, StringComparison.Ordinal);

    private static string? RefusalOf(Outcome<Invitation> outcome) => outcome.Match<string?>(_ => null, refusal => refusal.Key);
}
