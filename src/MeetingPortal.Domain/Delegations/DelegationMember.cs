using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Identifiers;

namespace MeetingPortal.Domain.Delegations;

/// <summary>A person in the delegation that the mission works on; the secretariat sees it when it is submitted.</summary>
public sealed class DelegationMember : IMayBelong
{
    [Audited]
    public required SeatId Id { get; init; }

    [Audited]
    public required DelegationId DelegationId { get; init; }

    [Audited]
    public required MeetingId MeetingId { get; init; }

    [Audited]
    public required PersonId PersonId { get; set; }

    [Audited]
    public required int Position { get; set; }

    [Personal]
    public required DelegateDetails Details { get; set; }

    /// <summary>Raised by every change; a form posts it back, so that two people who edit one person do not overwrite each other.</summary>
    [Audited]
    public int Version { get; set; } = 1;

    MeetingId? IMayBelong.MeetingId => MeetingId;

    MissionId? IMayBelong.MissionId => null;

    public DelegationPlace Place => new(Id, PersonId, Position, Details);
}
