using MeetingPortal.Domain.Identifiers;

namespace MeetingPortal.Domain.Delegations;

/// <summary>What a submission asks to be changed about one place, or about the order.</summary>
public enum DelegationChangeKind
{
    Add,
    Edit,
    Remove,

    /// <summary>Another person takes the place.</summary>
    Replace,

    /// <summary>Who leads the delegation, or on which days.</summary>
    Head,

    /// <summary>The order of people who stay.</summary>
    Reorder,
}

/// <summary>One difference between what was acknowledged and what the mission submits.</summary>
/// <param name="Seat">The place; null for the order.</param>
/// <param name="Before">Who was there; null for an added person and for the order.</param>
/// <param name="After">Who is there; null for a removed person and for the order.</param>
public sealed record DelegationChange(DelegationChangeKind Kind, SeatId? Seat, DelegationPlace? Before, DelegationPlace? After);

/// <summary>The difference between two states of one delegation. Applied to the first, it gives the second.</summary>
public static class DelegationDifference
{
    /// <summary>What changed, in the order of the list that results, removed people last.</summary>
    public static IReadOnlyList<DelegationChange> Between(IReadOnlyCollection<DelegationPlace> before, IReadOnlyCollection<DelegationPlace> after)
    {
        var old = before.ToDictionary(place => place.Seat);
        var now = after.ToDictionary(place => place.Seat);
        var changes = new List<DelegationChange>();
        foreach (var place in DelegationPlace.InOrder(after))
        {
            if (KindOf(old.GetValueOrDefault(place.Seat), place) is { } kind)
            {
                changes.Add(new DelegationChange(kind, place.Seat, old.GetValueOrDefault(place.Seat), place));
            }
        }

        changes.AddRange(DelegationPlace.InOrder(before)
            .Where(place => !now.ContainsKey(place.Seat))
            .Select(place => new DelegationChange(DelegationChangeKind.Remove, place.Seat, place, null)));
        if (!OrderOf(before, now).SequenceEqual(OrderOf(after, old)))
        {
            changes.Add(new DelegationChange(DelegationChangeKind.Reorder, null, null, null));
        }

        return changes;
    }

    /// <summary>The delegation after the changes, in order and with positions from 1.</summary>
    /// <param name="order">The order of the whole list that was submitted.</param>
    public static IReadOnlyList<DelegationPlace> Apply(
        IReadOnlyCollection<DelegationPlace> before, IEnumerable<DelegationChange> changes, IReadOnlyList<SeatId> order)
    {
        var places = before.ToDictionary(place => place.Seat);
        foreach (var change in changes)
        {
            if (change is { Kind: DelegationChangeKind.Remove, Seat: { } gone })
            {
                places.Remove(gone);
            }
            else if (change is { Seat: { } seat, After: { } after })
            {
                places[seat] = after;
            }
        }

        var ranks = order.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        var sorted = places.Values.OrderBy(place => place.Details.Role).ThenBy(place => ranks.GetValueOrDefault(place.Seat, int.MaxValue)).ThenBy(place => place.Position);
        return [.. sorted.Select((place, index) => place with { Position = index + 1 })];
    }

    private static DelegationChangeKind? KindOf(DelegationPlace? old, DelegationPlace now)
    {
        if (old is null)
        {
            return DelegationChangeKind.Add;
        }

        if (old.Person != now.Person)
        {
            return DelegationChangeKind.Replace;
        }

        if (!old.Details.HasSameHeadship(now.Details))
        {
            return DelegationChangeKind.Head;
        }

        return old.Details == now.Details ? null : DelegationChangeKind.Edit;
    }

    /// <summary>The order of those who are in both states with the same role: a new role moves a person without anybody having reordered.</summary>
    private static IEnumerable<SeatId> OrderOf(IEnumerable<DelegationPlace> places, Dictionary<SeatId, DelegationPlace> others) =>
        DelegationPlace.InOrder(places)
            .Where(place => others.TryGetValue(place.Seat, out var other) && other.Details.Role == place.Details.Role)
            .Select(place => place.Seat);
}
