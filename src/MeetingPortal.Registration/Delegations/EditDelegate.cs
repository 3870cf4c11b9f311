using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Registration.Delegations;

/// <summary>Changes what the mission says of a person.</summary>
/// <param name="SeenVersion">Version of the person that the form showed.</param>
public sealed record EditDelegate(DelegationKey Delegation, SeatId Seat, DelegateDetails Details, int SeenVersion, bool IsSomebodyElse);

public sealed class EditDelegateHandler(DelegationWrites delegations)
{
    public Task<Outcome<SeatId>> HandleAsync(EditDelegate command, Actor actor, CancellationToken cancellationToken) =>
        delegations.RunAsync<SeatId>(
            command.Delegation,
            actor,
            nameof(EditDelegate),
            work => CleanDetails.Of(command.Details, work.Meeting.StartsOn, work.Meeting.EndsOn)
                .Then(details => work.Delegation.Edit(command.Seat, details, command.SeenVersion, command.IsSomebodyElse))
                .Then<SeatId>(member => member.Id),
            cancellationToken);
}
