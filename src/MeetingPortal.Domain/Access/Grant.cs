using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Identifiers;

namespace MeetingPortal.Domain.Access;

public enum Role
{
    /// <summary>Edits and releases the pages of one meeting.</summary>
    DocumentsOfficer,
}

/// <summary>A right that an account holds in one meeting. Read on every request, so that taking it away works at once.</summary>
public sealed class Grant : IBelongToMeeting
{
    [Audited]
    public required Guid Id { get; init; }

    [Audited]
    public required UserId UserId { get; init; }

    [Audited]
    public required Role Role { get; init; }

    [Audited]
    public required MeetingId MeetingId { get; init; }

    /// <summary>The instant from which the right no longer holds; null means until it is taken away.</summary>
    [Audited]
    public DateTimeOffset? Until { get; init; }

    public bool Holds(DateTimeOffset now) => Until is null || now < Until;
}
