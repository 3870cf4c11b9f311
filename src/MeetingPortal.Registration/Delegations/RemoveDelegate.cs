using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Registration.Delegations;

/// <summary>Takes a person out of the delegation that the mission works on.</summary>
public sealed record RemoveDelegate(DelegationKey Delegation, SeatId Seat, int SeenVersion);

public sealed class RemoveDelegateHandler(DelegationWrites delegations)
{
    public Task<Outcome<SeatId>> HandleAsync(RemoveDelegate command, Actor actor, CancellationToken cancellationToken) =>
        delegations.RunAsync<SeatId>(
            command.Delegation,
            actor,
            nameof(RemoveDelegate),
            work => work.Delegation.Remove(command.Seat, command.SeenVersion).Then<SeatId>(member => member.Id),
            cancellationToken);
}
