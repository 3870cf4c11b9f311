using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Identifiers;

namespace MeetingPortal.Domain.Delegations;

/// <summary>A person whom the secretariat has acknowledged; everything official is computed from these rows, and they from submissions.</summary>
public sealed class AcknowledgedMember : IDerivedData
{
    [Audited]
    public required SeatId Id { get; init; }

    [Audited]
    public required DelegationId DelegationId { get; init; }

    [Audited]
    public required PersonId PersonId { get; set; }

    [Audited]
    public required int Position { get; set; }

    [Personal]
    public required DelegateDetails Details { get; set; }

    public DelegationPlace Place => new(Id, PersonId, Position, Details);
}

/// <summary>The one head of an acknowledged delegation on one day: the store refuses a second.</summary>
public sealed class HeadOnDay : IDerivedData
{
    [Audited]
    public required DelegationId DelegationId { get; init; }

    [Audited]
    public required DateOnly Day { get; init; }

    [Audited]
    public required SeatId SeatId { get; set; }
}
