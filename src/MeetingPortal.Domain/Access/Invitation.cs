using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Domain.Access;

public enum InvitationState
{
    /// <summary>Made; may be accepted until it expires.</summary>
    Open,

    Accepted,

    Withdrawn,
}

/// <summary>
/// Invites one person to act for one mission. Its link only starts a sign-in to the address recorded here: who forwards it gives
/// nothing away.
/// </summary>
public sealed class Invitation : IMayBelong
{
    public const int NameMaxLength = 200;
    public const int EmailMaxLength = 254;

    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    [Audited]
    public required Guid Id { get; init; }

    [Audited]
    public required MissionId? MissionId { get; init; }

    /// <summary>The meeting for which the secretariat invites; null when the mission itself invites a colleague.</summary>
    [Audited]
    public MeetingId? MeetingId { get; init; }

    [Audited]
    public required Role Role { get; init; }

    [Personal]
    public required string Name { get; init; }

    [Personal]
    public required string Email { get; init; }

    [Audited]
    public required Language Language { get; init; }

    /// <summary>SHA-256 of the secret of the link that was sent last; null until one is sent.</summary>
    [Secret]
    public string? SecretHash { get; private set; }

    [Audited]
    public InvitationState State { get; private set; }

    [Audited]
    public required DateTimeOffset ExpiresAt { get; set; }

    [Audited]
    public required UserId InvitedBy { get; init; }

    [Audited]
    public UserId? AcceptedBy { get; private set; }

    [Audited]
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>True while its link leads anywhere.</summary>
    public bool IsOpen(DateTimeOffset now) => State == InvitationState.Open && now < ExpiresAt;

    /// <summary>Notes the link that is about to be sent; an earlier one leads nowhere from now on.</summary>
    public void LinkIsSent(string secretHash) => SecretHash = secretHash;

    /// <summary>Takes it up, once.</summary>
    public Outcome<Invitation> Accept(UserId by, DateTimeOffset now)
    {
        if (!IsOpen(now))
        {
            return new Refusal(AccessRefusals.InvitationClosed);
        }

        (State, AcceptedBy, EndedAt) = (InvitationState.Accepted, by, now);
        return this;
    }

    /// <summary>Takes it back before it is accepted.</summary>
    public Outcome<Invitation> Withdraw(DateTimeOffset now)
    {
        if (State != InvitationState.Open)
        {
            return new Refusal(AccessRefusals.InvitationClosed);
        }

        (State, EndedAt) = (InvitationState.Withdrawn, now);
        return this;
    }

    /// <summary>Gives it its whole lifetime again, because the mail was lost or lay too long; a new link is sent.</summary>
    public Outcome<Invitation> Renew(DateTimeOffset now)
    {
        if (State != InvitationState.Open)
        {
            return new Refusal(AccessRefusals.InvitationClosed);
        }

        ExpiresAt = now + Lifetime;
        return this;
    }
}
