using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;

namespace MeetingPortal.Data.Mail;

/// <summary>
/// What a message is about; its texts are the interface texts <c>Mail_{Kind}_…</c>. Values are given in the message's language, and those
/// that people typed go through <see cref="MailValue"/> when the row is written.
/// </summary>
public enum MailKind
{
    /// <summary>The code of a sign-in that was asked for; subject is the sign-in request. No values, no address: the sender finds both out.</summary>
    SignInCode,

    /// <summary>The link of an invitation; subject is the invitation. No values, no address: the sender finds both out.</summary>
    Invitation,

    /// <summary>A right in the portal was given to the account. {0} the role, {1} where it holds.</summary>
    RightGiven,

    /// <summary>To administrators: a member of staff enrolled a second factor. {0} the person's displayed name.</summary>
    SecondFactorEnrolled,

    /// <summary>To the other administrators: an administrator took a lost second factor away. {0} the person's displayed name.</summary>
    SecondFactorReset,

    /// <summary>To the other administrators: too many wrong one-time passwords were typed for an account. {0} the person's displayed name.</summary>
    SecondFactorLocked,

    /// <summary>
    /// A submission was received; subject is the submission. The operation writes it without address and values, and the sender makes of it
    /// one for each recipient: {0} the delegation's name, {1} the reference, {2} the meeting's short name, {3} an absolute link.
    /// </summary>
    SubmissionReceived,

    /// <summary>The secretariat asks for clarification; subject is the submission. As <see cref="SubmissionReceived"/>, and {4} the reason in several lines.</summary>
    ClarificationRequested,

    /// <summary>A submission was acknowledged; subject is the submission. As <see cref="SubmissionReceived"/>.</summary>
    SubmissionAcknowledged,

    /// <summary>A request for access was set aside; subject is the request. {0} the meeting's short name, {1} the reason in several lines.</summary>
    AccessSetAside,

    /// <summary>
    /// To a mission's administrators: somebody is invited to act for it; subject is the invitation. {0} the person's name, {1} the address,
    /// {2} the State or organization, {3} the mission's city, {4} who invites.
    /// </summary>
    MissionInvitationMade,

    /// <summary>To a mission's administrators: the invitation was accepted; as <see cref="MissionInvitationMade"/>.</summary>
    MissionInvitationAccepted,

    /// <summary>Somebody typed the address to be told of something; subject is the subscription. No values, no address: the sender finds both out.</summary>
    SubscriptionAsked,

    /// <summary>Something is out; subject is the subscriber, {0} the notice. No address: the sender finds it out, and all that the text says.</summary>
    Notice,
}

public enum MailState
{
    Waiting,
    Sent,

    /// <summary>There was nobody to send it to, or no reason any more.</summary>
    Dropped,

    /// <summary>Every attempt failed; staff see it and may try again.</summary>
    Dead,
}

/// <summary>
/// A message to be sent, written in the transaction that caused it. It never carries a code or a token: whoever sends it makes them
/// at that moment and stores their hash.
/// </summary>
public sealed class OutboxMessage : IDerivedData
{
    public const int AddressMaxLength = 254;
    public const int MessageIdMaxLength = 100;
    public const int ErrorMaxLength = 500;

    [Audited]
    public required Guid Id { get; init; }

    [Audited]
    public required MailKind Kind { get; init; }

    /// <summary>The thing that the message is about; which, says <see cref="Kind"/>.</summary>
    [Audited]
    public required Guid SubjectId { get; init; }

    [Audited]
    public MeetingId? MeetingId { get; init; }

    /// <summary>The recipient's address; null where the sender finds it out, so that asking takes the same time for every address.</summary>
    [Personal]
    public string? Address { get; init; }

    /// <summary>True when it goes to everybody who acts for a delegation, and the sender has yet to make a message for each of them.</summary>
    public bool IsToBeAddressed => Address is null && Kind is (MailKind.SubmissionReceived or MailKind.ClarificationRequested or MailKind.SubmissionAcknowledged);

    /// <summary>Says nothing of one that <see cref="IsToBeAddressed"/>.</summary>
    [Audited]
    public required Language Language { get; init; }

    /// <summary>What fills the places of the text, in their order; texts that people typed are made harmless when the message is written.</summary>
    [Personal]
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Message-ID of every attempt, so that a message that arrives twice is known to be one (RFC 5322, 3.6.4).</summary>
    [Audited]
    public required string MessageId { get; init; }

    [Audited]
    public required DateTimeOffset CreatedAt { get; init; }

    [Audited]
    public MailState State { get; set; }

    [Audited]
    public int Attempts { get; set; }

    [Audited]
    public required DateTimeOffset NextAttemptAt { get; set; }

    /// <summary>Until then a worker has taken it; null or past means that any worker may.</summary>
    [Audited]
    public DateTimeOffset? ClaimedUntil { get; set; }

    [Audited]
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>What the last failed attempt said, without addresses.</summary>
    [Audited]
    public string? Error { get; set; }
}
