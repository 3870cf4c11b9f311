using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;

namespace MeetingPortal.Domain.Tests.Publications;

/// <summary>A part of a content as it reads: where it stands, and its values in an order of their own.</summary>
internal sealed record ReadPart(ItemId Id, ItemId? Parent, string Values);

/// <summary>Makes the next release of the one before and of the difference alone, as a reader would who has no more than these two.</summary>
internal sealed class ContentDifferenceApplied
{
    private readonly Dictionary<ItemId, Dictionary<(ContentFieldName Name, Language? Language), string>> _values;
    private readonly Dictionary<ItemId, ItemId?> _parents;
    private readonly List<ItemId> _order;

    private ContentDifferenceApplied(IReadOnlyList<ContentNode> nodes)
    {
        _values = nodes.ToDictionary(node => node.Id, node => ValuesOf(node.Fields));
        _parents = nodes.ToDictionary(node => node.Id, node => node.Parent);
        _order = [.. nodes.Select(node => node.Id)];
    }

    public static IReadOnlyList<ReadPart> Read(PublicationContent content) => new ContentDifferenceApplied(content.Nodes()).Read();

    public static IReadOnlyList<ReadPart> Apply(PublicationContent before, IReadOnlyList<ContentChange> changes)
    {
        var applied = new ContentDifferenceApplied(before.Nodes());
        applied.TakeOut(changes.Where(change => change.Kind == ChangeKind.Removed || change.Place is not null).Select(change => change.Node).ToHashSet());
        foreach (var change in changes)
        {
            applied.Apply(change);
        }

        return applied.Read();
    }

    private void TakeOut(HashSet<ItemId> nodes) => _order.RemoveAll(nodes.Contains);

    private void Apply(ContentChange change)
    {
        if (change.Place is { } place)
        {
            // Siblings alone have an order among them; a part that is first among them may stand anywhere before the others.
            _order.Insert(place.After is { } after ? _order.IndexOf(after.Node) + 1 : 0, change.Node);
            _parents[change.Node] = place.Parent?.Node;
        }

        if (change.Kind == ChangeKind.Added)
        {
            _values[change.Node] = ValuesOf(change.Fields!);
        }
        else if (change.Field is { } field && change.After is { } value)
        {
            _values[change.Node][(field, change.Language)] = value;
        }
        else if (change.Field is { } gone)
        {
            _values[change.Node].Remove((gone, change.Language));
        }
    }

    /// <summary>The content itself first, then each part with those below it.</summary>
    private IReadOnlyList<ReadPart> Read() => [.. Below(null).OrderBy(part => part.Id == default ? 0 : 1)];

    private IEnumerable<ReadPart> Below(ItemId? parent) => _order.Where(id => _parents[id] == parent)
        .SelectMany(id => (id == default ? [] : Below(id)).Prepend(new ReadPart(id, parent, Text(_values[id]))));

    private static Dictionary<(ContentFieldName Name, Language? Language), string> ValuesOf(IEnumerable<ContentField> fields) =>
        fields.ToDictionary(field => (field.Name, field.Language), field => field.Value);

    private static string Text(Dictionary<(ContentFieldName Name, Language? Language), string> values) =>
        string.Join('|', values.Select(value => $"{value.Key.Name} {value.Key.Language?.Code}: {value.Value}").Order(StringComparer.Ordinal));
}
