using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Domain.Publications;

/// <summary>What an officer says of an item.</summary>
/// <param name="Number">The printed number among its siblings, from 1.</param>
public sealed record AgendaItemData(int Number, LocalizedText Title, IReadOnlyList<DocumentId> Documents);

/// <summary>An item whose printed number would change.</summary>
public sealed record Renumbering(AgendaItem Item, AgendaNumber After);

/// <summary>How an agenda is edited. Items keep their identity whatever is done to them; numbers change only when somebody says so.</summary>
public sealed partial record AgendaContent
{
    public const int TitleMaxLength = 500;

    /// <summary>Marks the order and the numbers, without the words.</summary>
    public string OrderMark => ContentMark.Of(AllItems().SelectMany(item => (string[])[item.Id.ToString(), item.Number.In(Language.English)]));

    /// <summary>Marks one item, without its sub-items and its place; null when there is no such item.</summary>
    public string? MarkOf(ItemId id) => Nodes().FirstOrDefault(node => node.Id == id && id != default) is { } node ? ContentMark.Of(node) : null;

    /// <summary>The item of which that one is a sub-item; null for an item of its own.</summary>
    public AgendaItem? ParentOf(ItemId id) => Items.FirstOrDefault(item => item.Children.Any(child => child.Id == id));

    /// <summary>The number that a new item gets: one after the highest among its siblings.</summary>
    public int NextNumber(ItemId? under) => under is { } parent
        ? (Find(parent)?.Children.Select(child => child.Number.Sub.GetValueOrDefault()).DefaultIfEmpty().Max() ?? 0) + 1
        : Items.Select(item => item.Number.Number).DefaultIfEmpty().Max() + 1;

    /// <param name="under">The item that gets a sub-item; null for an item of its own.</param>
    public Outcome<AgendaContent> Add(ItemId id, string slug, ItemId? under, AgendaItemData data)
    {
        if (under is { } parent && !Items.Any(item => item.Id == parent))
        {
            return new Refusal(Refusals.ItemGone);
        }

        var siblings = Siblings(under);
        var item = new AgendaItem(id, slug, new AgendaNumber(data.Number), LocalizedText.Empty, SourceOfNew, SourceNote: null, [], []);
        return Described(item, under, data).Then<AgendaContent>(described => WithSiblings(under, [.. siblings, described]));
    }

    /// <param name="basedOn"><see cref="MarkOf"/> the item as the form showed it.</param>
    public Outcome<AgendaContent> Change(ItemId id, AgendaItemData data, string basedOn)
    {
        if (Find(id) is not { } item)
        {
            return new Refusal(Refusals.ItemGone);
        }

        if (!string.Equals(MarkOf(id), basedOn, StringComparison.Ordinal))
        {
            return new Refusal(Refusals.ChangedMeanwhile);
        }

        var under = ParentOf(id)?.Id;
        return Described(item, under, data).Then<AgendaContent>(described =>
            WithSiblings(under, [.. Siblings(under).Select(sibling => sibling.Id == id ? described : sibling)]));
    }

    /// <summary>Takes an item out with its sub-items.</summary>
    /// <param name="basedOn"><see cref="OrderMark"/> as the page showed it.</param>
    public Outcome<AgendaContent> Remove(ItemId id, string basedOn)
    {
        if (Find(id) is null)
        {
            return new Refusal(Refusals.ItemGone);
        }

        var under = ParentOf(id)?.Id;
        return string.Equals(OrderMark, basedOn, StringComparison.Ordinal)
            ? WithSiblings(under, [.. Siblings(under).Where(sibling => sibling.Id != id)])
            : new Refusal(Refusals.ChangedMeanwhile);
    }

    /// <summary>What numbering through from 1 would change, in reading order.</summary>
    public IReadOnlyList<Renumbering> Renumberings()
    {
        var now = NumberedThrough();
        return [.. AllItems().Zip(now.AllItems()).Where(pair => pair.First.Number != pair.Second.Number).Select(pair => new Renumbering(pair.First, pair.Second.Number))];
    }

    /// <summary>Numbers items and sub-items through from 1, in their order.</summary>
    /// <param name="basedOn"><see cref="OrderMark"/> as the page showed it.</param>
    public Outcome<AgendaContent> Renumber(string basedOn) =>
        string.Equals(OrderMark, basedOn, StringComparison.Ordinal) ? NumberedThrough() : new Refusal(Refusals.ChangedMeanwhile);

    /// <summary>Sets how far the agenda has come. What was inferred becomes the officer's own word with the first official stage.</summary>
    public Outcome<AgendaContent> Become(Stage stage, LocalizedText source) => Staging.Refuse(Kind, stage, source) is { } refusal
        ? refusal
        : this with { Stage = stage, StageSource = source.IsEmpty ? null : source, Items = IsOutline ? [.. Items.Select(Confirmed)] : Items };

    private SourceStatus SourceOfNew => IsOutline ? SourceStatus.Inferred : SourceStatus.Confirmed;

    private static AgendaItem Confirmed(AgendaItem item) =>
        item with { Source = SourceStatus.Confirmed, SourceNote = null, Children = [.. item.Children.Select(Confirmed)] };

    private Outcome<AgendaItem> Described(AgendaItem item, ItemId? under, AgendaItemData data)
    {
        if (data.Title.IsEmpty)
        {
            return new Refusal(Refusals.ItemTitleMissing);
        }

        var number = under is { } parent ? new AgendaNumber(Find(parent)!.Number.Number, data.Number) : new AgendaNumber(data.Number);
        return Siblings(under).Any(sibling => sibling.Id != item.Id && sibling.Number == number)
            ? new Refusal(Refusals.ItemNumberTaken)
            : Numbered(item, number) with { Title = data.Title, Documents = data.Documents };
    }

    private IReadOnlyList<AgendaItem> Siblings(ItemId? under) => under is { } parent ? Find(parent)!.Children : Items;

    private AgendaContent WithSiblings(ItemId? under, IReadOnlyList<AgendaItem> siblings) => this with
    {
        Items = under is { } parent ? [.. Items.Select(item => item.Id == parent ? item with { Children = siblings } : item)] : siblings,
    };

    private AgendaContent NumberedThrough() => this with
    {
        Items = [.. Items.Select((item, index) =>
        {
            var numbered = Numbered(item, new AgendaNumber(index + 1));
            return numbered with { Children = [.. numbered.Children.Select((child, place) => Numbered(child, new AgendaNumber(index + 1, place + 1)))] };
        })],
    };

    /// <summary>Sub-items are cited with the number of their item, so they follow it.</summary>
    private static AgendaItem Numbered(AgendaItem item, AgendaNumber number) => item with
    {
        Number = number,
        Children = [.. item.Children.Select(child => child with { Number = new AgendaNumber(number.Number, child.Number.Sub) })],
    };
}
