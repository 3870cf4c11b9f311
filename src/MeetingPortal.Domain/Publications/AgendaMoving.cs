using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Domain.Publications;

/// <summary>One step of an item within the tree.</summary>
public enum AgendaStep
{
    Up,
    Down,

    /// <summary>Becomes the last sub-item of the item before it.</summary>
    In,

    /// <summary>A sub-item becomes an item of its own, after the one it belonged to.</summary>
    Out,
}

/// <summary>How an item comes to stand to another.</summary>
public enum AgendaPlace
{
    Before,
    After,

    /// <summary>As its last sub-item.</summary>
    Under,
}

/// <summary>A place within the tree, told by an item that stays where it is.</summary>
public sealed record AgendaTarget(AgendaPlace Place, ItemId Of)
{
    public override string ToString() => $"{Place} {Of}";

    /// <summary>Reads what <see cref="ToString"/> writes; null for anything else.</summary>
    public static AgendaTarget? Find(string? text) =>
        text?.Split(' ') is [var place, var of] && Enum.TryParse<AgendaPlace>(place, out var known) && Enum.IsDefined(known) && Guid.TryParse(of, out var id)
            ? new AgendaTarget(known, new ItemId(id))
            : null;
}

/// <summary>How items change their places.</summary>
public sealed partial record AgendaContent
{
    /// <summary>Where a step leads from where the item stands; null when it leads nowhere.</summary>
    public AgendaTarget? TargetOf(ItemId id, AgendaStep step)
    {
        var parent = ParentOf(id);
        var siblings = Siblings(parent?.Id);
        var place = siblings.ToList().FindIndex(item => item.Id == id);
        var (before, after) = (siblings.ElementAtOrDefault(place - 1), siblings.ElementAtOrDefault(place + 1));
        return (place < 0, step) switch
        {
            (false, AgendaStep.Up) when before is not null => new AgendaTarget(AgendaPlace.Before, before.Id),
            (false, AgendaStep.Down) when after is not null => new AgendaTarget(AgendaPlace.After, after.Id),
            (false, AgendaStep.In) when before is not null => new AgendaTarget(AgendaPlace.Under, before.Id),
            (false, AgendaStep.Out) when parent is not null => new AgendaTarget(AgendaPlace.After, parent.Id),
            _ => null,
        };
    }

    /// <summary>Moves an item, with its sub-items, to a place; its number stays unless it comes to stand among other siblings.</summary>
    /// <param name="basedOn"><see cref="OrderMark"/> as the page showed it.</param>
    public Outcome<AgendaContent> Move(ItemId id, AgendaTarget target, string basedOn)
    {
        ArgumentNullException.ThrowIfNull(target);
        if (Find(id) is not { } item)
        {
            return new Refusal(Refusals.ItemGone);
        }

        if (!string.Equals(OrderMark, basedOn, StringComparison.Ordinal))
        {
            return new Refusal(Refusals.ChangedMeanwhile);
        }

        if (Find(target.Of) is not { } other)
        {
            return new Refusal(Refusals.ItemGone);
        }

        var under = target.Place == AgendaPlace.Under ? other : ParentOf(other.Id);
        var isTooDeep = under is not null && ParentOf(under.Id) is not null;
        return isTooDeep || WithChildren(item).Contains(other) ? new Refusal(Refusals.ItemCannotMove)
            : under is not null && item.Children.Count > 0 ? new Refusal(Refusals.ItemHasChildren)
            : Placed(item, under, target);
    }

    /// <summary>Whether an item can take that step.</summary>
    public bool CanMove(ItemId id, AgendaStep step) => TargetOf(id, step) is { } target && Move(id, target, OrderMark).Match(_ => true, _ => false);

    private AgendaContent Placed(AgendaItem item, AgendaItem? under, AgendaTarget target)
    {
        var from = ParentOf(item.Id)?.Id;
        var rest = WithSiblings(from, [.. Siblings(from).Where(sibling => sibling.Id != item.Id)]);
        var siblings = rest.Siblings(under?.Id).ToList();
        var place = target.Place == AgendaPlace.Under
            ? siblings.Count
            : siblings.FindIndex(sibling => sibling.Id == target.Of) + (target.Place == AgendaPlace.After ? 1 : 0);
        var next = NextNumber(under?.Id);
        var number = under is null ? new AgendaNumber(next) : new AgendaNumber(under.Number.Number, next);
        siblings.Insert(place, from == under?.Id ? item : Numbered(item, number));
        return rest.WithSiblings(under?.Id, siblings);
    }
}
