using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Registration.Delegations;

/// <summary>Adds a person to the delegation that the mission works on.</summary>
/// <param name="IsSomebodyElse">True when the mission has said that a person of the same name is another one.</param>
public sealed record AddDelegate(DelegationKey Delegation, DelegateDetails Details, bool IsSomebodyElse);

public sealed class AddDelegateHandler(DelegationWrites delegations)
{
    public Task<Outcome<SeatId>> HandleAsync(AddDelegate command, Actor actor, CancellationToken cancellationToken) =>
        delegations.RunAsync<SeatId>(
            command.Delegation,
            actor,
            nameof(AddDelegate),
            work => CleanDetails.Of(command.Details, work.Meeting.StartsOn, work.Meeting.EndsOn)
                .Then(details => work.Delegation.Add(details, command.IsSomebodyElse, work.Now))
                .Then<SeatId>(member => member.Id),
            cancellationToken);
}
