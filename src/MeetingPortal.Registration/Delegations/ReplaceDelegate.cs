using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Registration.Delegations;

/// <summary>Puts another person in the place of one, with the same position in the list.</summary>
/// <param name="SeenVersion">Version of the person that the form showed.</param>
public sealed record ReplaceDelegate(DelegationKey Delegation, SeatId Seat, DelegateDetails Details, int SeenVersion, bool IsSomebodyElse);

public sealed class ReplaceDelegateHandler(DelegationWrites delegations)
{
    public Task<Outcome<SeatId>> HandleAsync(ReplaceDelegate command, Actor actor, CancellationToken cancellationToken) =>
        delegations.RunAsync<SeatId>(
            command.Delegation,
            actor,
            nameof(ReplaceDelegate),
            work => CleanDetails.Of(command.Details, work.Meeting.StartsOn, work.Meeting.EndsOn)
                .Then(details => work.Delegation.Replace(command.Seat, details, command.SeenVersion, command.IsSomebodyElse, work.Now))
                .Then<SeatId>(member => member.Id),
            cancellationToken);
}
