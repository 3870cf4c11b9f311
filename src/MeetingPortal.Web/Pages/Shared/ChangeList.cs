using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Publications;

namespace MeetingPortal.Web.Pages.Shared;

/// <summary>What changed from a release to the next, as it is told.</summary>
/// <param name="Item">Finds the agenda item of an identity, or null; changes of a programme name their entries by it.</param>
public sealed record ChangeList(IReadOnlyList<ContentChange> Changes, Func<ItemId, AgendaItem?> Item)
{
    /// <summary>Where the changes name no agenda items.</summary>
    public ChangeList(IReadOnlyList<ContentChange> changes)
        : this(changes, _ => null)
    {
    }

    /// <summary>The changes in their order; what came or went with a whole sitting is told with it.</summary>
    public IEnumerable<ToldChange> Told()
    {
        var entries = Changes.ToLookup(SittingOf);
        return entries[null].Select(change => new ToldChange(change, [.. change.Name.Kind == NodeKind.Sitting && IsWhole(change) ? entries[change.Node] : []]));
    }

    /// <summary>The sitting that was added or removed with that entry; null for every other change.</summary>
    private ItemId? SittingOf(ContentChange change) => change switch
    {
        { Name.Kind: not NodeKind.Entry } => null,
        { Kind: ChangeKind.Added, Place.Parent.Node: var sitting } => Changes.Any(other => other.Node == sitting && other.Kind == ChangeKind.Added) ? sitting : null,
        { Kind: ChangeKind.Removed } => SittingAtTheTimeOf(change),
        _ => null,
    };

    /// <summary>Which sitting an entry was removed from is not kept: its day and time say so, unless two removed sittings share them.</summary>
    private ItemId? SittingAtTheTimeOf(ContentChange change)
    {
        var sittings = Changes
            .Where(other => other is { Kind: ChangeKind.Removed, Name.Kind: NodeKind.Sitting }
                && (other.Name.Date, other.Name.Start, other.Name.End) == (change.Name.Date, change.Name.Start, change.Name.End))
            .ToList();
        return sittings is [var only] ? only.Node : null;
    }

    private static bool IsWhole(ContentChange change) => change.Kind is ChangeKind.Added or ChangeKind.Removed;
}

/// <summary>A change with those that are a part of it.</summary>
/// <param name="Entries">What was taken up in a sitting that was added or removed.</param>
public sealed record ToldChange(ContentChange Change, IReadOnlyList<ContentChange> Entries);
