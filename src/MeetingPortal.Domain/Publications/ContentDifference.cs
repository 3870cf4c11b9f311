using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;

namespace MeetingPortal.Domain.Publications;

public enum ChangeKind
{
    Added,
    Removed,

    /// <summary>Stands elsewhere: under another parent, or in another order among those that were there before.</summary>
    Moved,
    Renumbered,
    Renamed,
    Retimed,
    TextChanged,

    /// <summary>The words are the same; they have become official or unofficial, or are by somebody else or of another day.</summary>
    StandingChanged,
}

/// <summary>One change from a release to the next.</summary>
/// <param name="Language">The language in which the change is seen; null when it is seen in all.</param>
/// <param name="Place">Where an added or moved part stands now; null for every other change, and in releases made before this was kept.</param>
/// <param name="Fields">What an added part holds; null for every other change, and in releases made before this was kept.</param>
public sealed record ContentChange(
    ChangeKind Kind,
    ItemId Node,
    NodeName Name,
    ContentFieldName? Field = null,
    Language? Language = null,
    string? Before = null,
    string? After = null,
    NodePlace? Place = null,
    IReadOnlyList<ContentField>? Fields = null)
{
    /// <summary>The change without a word of what is in <paramref name="hidden"/>, which may be its neighbour.</summary>
    public ContentChange ForPublic(IReadOnlySet<ItemId> hidden)
    {
        ArgumentNullException.ThrowIfNull(hidden);
        return new[] { Place?.Parent, Place?.After }.Any(named => named is not null && hidden.Contains(named.Node)) ? this with { Place = null } : this;
    }

    /// <summary>The change without a word of any other than these documents; null when it is a change of others alone.</summary>
    public ContentChange? WithDocumentsOf(IReadOnlySet<DocumentId> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        if (Field != ContentFieldName.Documents)
        {
            return Fields is null ? this : this with { Fields = [.. Fields.Select(field => field.WithDocumentsOf(known)).OfType<ContentField>()] };
        }

        var (before, after) = (DocumentList.Known(Before, known), DocumentList.Known(After, known));
        return string.Equals(before, after, StringComparison.Ordinal) ? null : this with { Before = before, After = after };
    }
}

/// <summary>Where a part stands.</summary>
/// <param name="Parent">Null at the top.</param>
/// <param name="After">The part before it under the same parent; null for the first.</param>
public sealed record NodePlace(NamedNode? Parent, NamedNode? After);

/// <summary>A part and how a reader recognises it.</summary>
public sealed record NamedNode(ItemId Node, NodeName Name);

/// <summary>Compares two contents of one publication node by node; nodes are matched by identity, never by number or place.</summary>
public static class ContentDifference
{
    public static IReadOnlyList<ContentChange> Between(PublicationContent? before, PublicationContent after)
    {
        var old = before?.Nodes() ?? [];
        var now = after.Nodes();
        var oldById = old.ToDictionary(node => node.Id);
        var nowById = now.ToDictionary(node => node.Id);
        var moved = Moved(old, now);
        var places = Places(now);

        // Where an outline becomes official every part gets another source; readers learn that from the stage.
        var leavesOutline = before is { IsOutline: true } && !after.IsOutline;
        return
        [
            .. now.SelectMany(node => oldById.TryGetValue(node.Id, out var earlier)
                ? FieldChanges(earlier, node, moved.Contains(node.Id) ? places[node.Id] : null).Where(change => !leavesOutline || !IsOfSource(change))
                : [new ContentChange(ChangeKind.Added, node.Id, node.Name, Place: places[node.Id], Fields: node.Fields)]),
            .. old.Where(node => !nowById.ContainsKey(node.Id)).Select(node => new ContentChange(ChangeKind.Removed, node.Id, node.Name)),
        ];
    }

    /// <summary>The content itself stands nowhere and before nothing.</summary>
    private static Dictionary<ItemId, NodePlace> Places(IReadOnlyList<ContentNode> nodes)
    {
        var byId = nodes.ToDictionary(node => node.Id);
        var places = new Dictionary<ItemId, NodePlace>();
        foreach (var siblings in nodes.GroupBy(node => node.Parent))
        {
            ContentNode? last = null;
            foreach (var node in siblings)
            {
                places[node.Id] = new NodePlace(node.Parent is { } parent ? Named(byId[parent]) : null, last is null ? null : Named(last));
                last = node.Id == default ? null : node;
            }
        }

        return places;
    }

    private static NamedNode Named(ContentNode node) => new(node.Id, node.Name);

    /// <param name="movedTo">Null for a part that was not moved.</param>
    private static IEnumerable<ContentChange> FieldChanges(ContentNode before, ContentNode after, NodePlace? movedTo)
    {
        if (movedTo is not null)
        {
            yield return new ContentChange(ChangeKind.Moved, after.Id, after.Name, Place: movedTo);
        }

        var old = before.Fields.ToDictionary(field => (field.Name, field.Language));
        var now = after.Fields.ToDictionary(field => (field.Name, field.Language));
        foreach (var key in now.Keys.Union(old.Keys))
        {
            var (earlier, field) = (old.GetValueOrDefault(key), now.GetValueOrDefault(key));
            if (!string.Equals(earlier?.Value, field?.Value, StringComparison.Ordinal))
            {
                yield return new ContentChange(KindOf(key.Name, after.Name.Kind), after.Id, after.Name, key.Name, key.Language, earlier?.Value, field?.Value);
            }
            else if (!string.Equals(earlier?.Standing, field?.Standing, StringComparison.Ordinal))
            {
                yield return new ContentChange(ChangeKind.StandingChanged, after.Id, after.Name, key.Name, key.Language, earlier?.Standing, field?.Standing);
            }
        }
    }

    private static bool IsOfSource(ContentChange change) => change.Field == ContentFieldName.Source || change.Kind == ChangeKind.StandingChanged;

    private static ChangeKind KindOf(ContentFieldName field, NodeKind node) => field switch
    {
        ContentFieldName.Number => ChangeKind.Renumbered,
        ContentFieldName.Title => ChangeKind.Renamed,
        ContentFieldName.Date or ContentFieldName.Start or ContentFieldName.End when node == NodeKind.Sitting => ChangeKind.Retimed,
        ContentFieldName.Order => ChangeKind.Moved,
        _ => ChangeKind.TextChanged,
    };

    /// <summary>
    /// Nodes whose parent changed, and the fewest nodes that account for a changed order among siblings that both contents have
    /// (those outside a longest increasing subsequence): inserting one item does not "move" all that follow.
    /// </summary>
    private static HashSet<ItemId> Moved(IReadOnlyList<ContentNode> old, IReadOnlyList<ContentNode> now)
    {
        var oldParents = old.ToDictionary(node => node.Id, node => node.Parent);
        var moved = now.Where(node => oldParents.TryGetValue(node.Id, out var parent) && parent != node.Parent).Select(node => node.Id).ToHashSet();
        var oldPlaces = old.Select((node, place) => (node.Id, place)).ToDictionary(pair => pair.Id, pair => pair.place);
        foreach (var siblings in now.Where(node => oldPlaces.ContainsKey(node.Id) && !moved.Contains(node.Id)).GroupBy(node => node.Parent).ToList())
        {
            var ids = siblings.Select(node => node.Id).ToList();
            var kept = LongestIncreasing([.. ids.Select(id => oldPlaces[id])]);
            moved.UnionWith(ids.Where((_, index) => !kept.Contains(index)));
        }

        return moved;
    }

    private static HashSet<int> LongestIncreasing(int[] values)
    {
        var lengths = new int[values.Length];
        var previous = new int[values.Length];
        var best = -1;
        for (var i = 0; i < values.Length; i++)
        {
            lengths[i] = 1;
            previous[i] = -1;
            for (var j = 0; j < i; j++)
            {
                if (values[j] < values[i] && lengths[j] + 1 > lengths[i])
                {
                    lengths[i] = lengths[j] + 1;
                    previous[i] = j;
                }
            }

            best = best < 0 || lengths[i] > lengths[best] ? i : best;
        }

        var kept = new HashSet<int>();
        for (var i = best; i >= 0; i = previous[i])
        {
            kept.Add(i);
        }

        return kept;
    }
}
