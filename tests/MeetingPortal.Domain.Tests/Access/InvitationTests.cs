using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Outcomes;
using Xunit;

namespace MeetingPortal.Domain.Tests.Access;

/// <summary>Every step of an invitation from every state, allowed and refused.</summary>
public class InvitationTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Expiry = Now + Invitation.Lifetime;
    private static readonly UserId Somebody = new(Guid.CreateVersion7(Now));

    [Theory]
    [InlineData("open", "accept", InvitationState.Accepted)]
    [InlineData("open", "withdraw", InvitationState.Withdrawn)]
    [InlineData("open", "renew", InvitationState.Open)]
    [InlineData("expired", "accept", null)]
    [InlineData("expired", "withdraw", InvitationState.Withdrawn)]
    [InlineData("expired", "renew", InvitationState.Open)]
    [InlineData("accepted", "accept", null)]
    [InlineData("accepted", "withdraw", null)]
    [InlineData("accepted", "renew", null)]
    [InlineData("withdrawn", "accept", null)]
    [InlineData("withdrawn", "withdraw", null)]
    [InlineData("withdrawn", "renew", null)]
    public void Step_FromEachState_IsTakenOrRefused(string from, string step, InvitationState? expected)
    {
        var (invitation, now) = In(from);
        var before = (invitation.State, invitation.AcceptedBy, invitation.EndedAt, invitation.ExpiresAt);

        var outcome = step switch
        {
            "accept" => invitation.Accept(Somebody, now),
            "withdraw" => invitation.Withdraw(now),
            _ => invitation.Renew(now),
        };

        Assert.Equal(expected is null ? AccessRefusals.InvitationClosed : null, RefusalOf(outcome));
        Assert.Equal(expected ?? before.State, invitation.State);
        if (expected is null)
        {
            Assert.Equal(before, (invitation.State, invitation.AcceptedBy, invitation.EndedAt, invitation.ExpiresAt));
        }
    }

    [Fact]
    public void Accept_Open_KeepsWhoAndWhen()
    {
        var (invitation, now) = In("open");

        invitation.Accept(Somebody, now);

        Assert.Equal((Somebody, now), (invitation.AcceptedBy, invitation.EndedAt));
    }

    [Fact]
    public void Renew_Expired_IsOpenForAWholeLifetimeAgain()
    {
        var (invitation, now) = In("expired");

        invitation.Renew(now);

        Assert.True(invitation.IsOpen(now + Invitation.Lifetime - TimeSpan.FromMilliseconds(1)));
        Assert.False(invitation.IsOpen(now + Invitation.Lifetime));
    }

    [Fact]
    public void LinkIsSent_Again_ReplacesTheEarlierLink()
    {
        var (invitation, _) = In("open");

        invitation.LinkIsSent("first");
        invitation.LinkIsSent("second");

        Assert.Equal("second", invitation.SecretHash);
    }

    private static (Invitation Invitation, DateTimeOffset Now) In(string state)
    {
        var invitation = new Invitation
        {
            Id = Guid.CreateVersion7(Now),
            MissionId = new MissionId(Guid.CreateVersion7(Now)),
            Role = Role.MissionAdministrator,
            Name = "Fay Example (fictional)",
            Email = "fay@example.org",
            Language = Language.English,
            ExpiresAt = Expiry,
            InvitedBy = Somebody,
        };
        switch (state)
        {
            case "accepted":
                invitation.Accept(new UserId(Guid.CreateVersion7(Now.AddMinutes(1))), Now);
                break;
            case "withdrawn":
                invitation.Withdraw(Now);
                break;
        }

        return (invitation, state is "expired" ? Expiry : Now);
    }

    private static string? RefusalOf(Outcome<Invitation> outcome) => outcome.Match<string?>(_ => null, refusal => refusal.Key);
}
