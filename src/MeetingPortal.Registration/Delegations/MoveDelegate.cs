using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Registration.Delegations;

/// <summary>Moves a person one place up or down among those of the same role.</summary>
public sealed record MoveDelegate(DelegationKey Delegation, SeatId Seat, bool Up);

public sealed class MoveDelegateHandler(DelegationWrites delegations)
{
    public Task<Outcome<SeatId>> HandleAsync(MoveDelegate command, Actor actor, CancellationToken cancellationToken) =>
        delegations.RunAsync<SeatId>(
            command.Delegation,
            actor,
            nameof(MoveDelegate),
            work => work.Delegation.Move(command.Seat, command.Up).Then<SeatId>(member => member.Id),
            cancellationToken);
}
