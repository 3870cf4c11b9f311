using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Domain.Access;

public enum AccessRequestState
{
    Waiting,

    /// <summary>An invitation was sent.</summary>
    Invited,

    /// <summary>Set aside with a reason that the requester is told.</summary>
    SetAside,
}

/// <summary>A mission or organization without an invitation asks the secretariat for access to register for one meeting, with its letter.</summary>
public sealed class AccessRequest : IBelongToMeeting
{
    public const int NameMaxLength = 200;
    public const int EmailMaxLength = 254;
    public const int MessageMaxLength = 2000;
    public const int ReasonMaxLength = 2000;

    [Audited]
    public required Guid Id { get; init; }

    [Audited]
    public required MeetingId MeetingId { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code of the State that the requester named; null for an organization.</summary>
    [Audited]
    public string? StateCode { get; init; }

    /// <summary>The organization in the requester's words; null for a State.</summary>
    [Audited]
    public string? OrganizationName { get; init; }

    [Personal]
    public required string ContactName { get; init; }

    [Personal]
    public required string Email { get; init; }

    [Audited]
    public required Language Language { get; init; }

    [Personal]
    public string? Message { get; init; }

    /// <summary>The letter or note verbale that names the requester.</summary>
    [Audited]
    public StoredFileId? LetterId { get; init; }

    [Audited]
    public required DateTimeOffset ReceivedAt { get; init; }

    [Audited]
    public AccessRequestState State { get; private set; }

    /// <summary>What the requester is told; it may name persons.</summary>
    [Personal]
    public string? Reason { get; private set; }

    [Audited]
    public DateTimeOffset? DecidedAt { get; private set; }

    [Audited]
    public UserId? DecidedBy { get; private set; }

    public Outcome<AccessRequest> Invite(UserId by, DateTimeOffset now) => Decide(AccessRequestState.Invited, null, by, now);

    /// <param name="reason">What the requester is told; never empty.</param>
    public Outcome<AccessRequest> SetAside(string? reason, UserId by, DateTimeOffset now) =>
        string.IsNullOrWhiteSpace(reason) ? new Refusal(AccessRefusals.ReasonMissing) : Decide(AccessRequestState.SetAside, reason.Trim(), by, now);

    private Outcome<AccessRequest> Decide(AccessRequestState state, string? reason, UserId by, DateTimeOffset now)
    {
        if (State != AccessRequestState.Waiting)
        {
            return new Refusal(AccessRefusals.AlreadyDecided);
        }

        (State, Reason, DecidedBy, DecidedAt) = (state, reason, by, now);
        return this;
    }
}
