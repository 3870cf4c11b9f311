using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Identifiers;

namespace MeetingPortal.Domain.Delegations;

/// <summary>One change that a submission asks for.</summary>
public sealed class SubmissionItem : IOwnRecord
{
    [Audited]
    public required SubmissionId SubmissionId { get; init; }

    /// <summary>From 1, in the order in which the submission shows its changes.</summary>
    [Audited]
    public required int Number { get; init; }

    [Audited]
    public required DelegationChangeKind Kind { get; init; }

    /// <summary>Null for the order.</summary>
    [Audited]
    public SeatId? SeatId { get; init; }

    /// <summary>The person there before and after; the same but for a replacement.</summary>
    [Audited]
    public PersonId? PersonBefore { get; init; }

    [Audited]
    public PersonId? PersonAfter { get; init; }

    [Personal]
    public DelegateDetails? Before { get; private set; }

    [Personal]
    public DelegateDetails? After { get; private set; }

    public static SubmissionItem Of(SubmissionId submission, int number, DelegationChange change) => new()
    {
        SubmissionId = submission,
        Number = number,
        Kind = change.Kind,
        SeatId = change.Seat,
        PersonBefore = change.Before?.Person,
        PersonAfter = change.After?.Person,
        Before = change.Before?.Details,
        After = change.After?.Details,
    };

    /// <summary>The change again.</summary>
    public DelegationChange Change => ChangeOf(Kind, SeatId, PersonBefore, Before, PersonAfter, After);

    /// <summary>The change that a row of those values asks for; positions come from the submission's order.</summary>
    public static DelegationChange ChangeOf(
        DelegationChangeKind kind, SeatId? seat, PersonId? personBefore, DelegateDetails? before, PersonId? personAfter, DelegateDetails? after) =>
        new(kind, seat, Place(seat, personBefore, before), Place(seat, personAfter, after));

    public bool Concerns(PersonId person) => PersonBefore == person || PersonAfter == person;

    public void Erase(PersonId person)
    {
        Before = PersonBefore == person ? Before?.Erased() : Before;
        After = PersonAfter == person ? After?.Erased() : After;
    }

    private static DelegationPlace? Place(SeatId? seat, PersonId? person, DelegateDetails? details) =>
        seat is { } place && person is { } known && details is not null ? new DelegationPlace(place, known, 0, details) : null;
}
