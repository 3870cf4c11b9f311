using MeetingPortal.Domain.Identifiers;

namespace MeetingPortal.Domain.Delegations;

/// <summary>One place of a delegation with the person in it, as lists, differences and submissions see it.</summary>
/// <param name="Seat">Stays when another person takes the place.</param>
/// <param name="Person">Another one for whoever replaces a person.</param>
/// <param name="Position">The mission's own order within a role.</param>
public sealed record DelegationPlace(SeatId Seat, PersonId Person, int Position, DelegateDetails Details)
{
    /// <summary>The order of every list: by role, then as the mission put them; never by name or rank.</summary>
    public static IReadOnlyList<DelegationPlace> InOrder(IEnumerable<DelegationPlace> places) =>
        [.. places.OrderBy(place => place.Details.Role).ThenBy(place => place.Position).ThenBy(place => place.Seat.Value)];
}
