using CsCheck;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Publications;
using Xunit;
using static MeetingPortal.Domain.Tests.Publications.Make;

namespace MeetingPortal.Domain.Tests.Publications;

public class ContentDifferencePropertyTests
{
    // Few identities and few titles, so that two random agendas share items and often share their values too.
    private static readonly Gen<AgendaContent> AnyAgenda = Gen.Select(
            Gen.Int[1, 6].Array[0, 6],
            Gen.Int[0, 1].Array[6],
            Gen.Int[1, 3].Array[6],
            Gen.OneOf("Opening", "Closure").Array[6])
        .Select((ids, isChild, numbers, titles) => Build([.. ids.Distinct()], isChild, numbers, titles));

    private static readonly Gen<int[]> Permutation = Gen.Int[0, 7].Array[0, 20].Select(numbers => numbers.Distinct().ToArray());

    [Fact]
    public void Between_Itself_IsEmpty() =>
        AnyAgenda.Sample(agenda => Assert.Empty(ContentDifference.Between(agenda, agenda with { Items = [.. agenda.Items] })));

    [Fact]
    public void Between_AnyTwo_IsEmptyExactlyWhenTheyReadTheSame() =>
        Gen.Select(AnyAgenda, AnyAgenda).Sample(
            (before, after) => Assert.Equal(Read(before).SequenceEqual(Read(after)), ContentDifference.Between(before, after).Count == 0),
            iter: 5_000);

    [Fact]
    public void Between_AnyTwo_ReportsEveryNodeThatDiffersAndNoOther() =>
        Gen.Select(AnyAgenda, AnyAgenda).Sample(
            (before, after) =>
            {
                var old = before.Nodes().ToDictionary(node => node.Id);
                var now = after.Nodes().ToDictionary(node => node.Id);
                var changes = ContentDifference.Between(before, after);

                Assert.Equal(now.Keys.Except(old.Keys).ToHashSet(), NodesOf(changes, ChangeKind.Added));
                Assert.Equal(old.Keys.Except(now.Keys).ToHashSet(), NodesOf(changes, ChangeKind.Removed));
                var common = now.Keys.Intersect(old.Keys).ToList();
                Assert.Subset(
                    changes.Select(change => change.Node).ToHashSet(),
                    common.Where(id => old[id].Parent != now[id].Parent || !old[id].Fields.SequenceEqual(now[id].Fields)).ToHashSet());
                Assert.Equal(
                    common.Where(id => !old[id].Fields.SequenceEqual(now[id].Fields)).ToHashSet(),
                    changes.Where(change => change.Field is not null).Select(change => change.Node).ToHashSet());
            },
            iter: 5_000);

    [Fact]
    public void Between_TwoOrdersOfTheSameItems_ReportsFewestMovesAndTheRestKeepTheirOrder() =>
        Permutation.Sample(
            order =>
            {
                var before = Agenda([.. order.Order().Select(id => Item(id + 1, id, "Item"))]);
                var after = Agenda([.. order.Select(id => Item(id + 1, id, "Item"))]);

                var moved = NodesOf(ContentDifference.Between(before, after), ChangeKind.Moved);

                var kept = after.Items.Select(item => item.Number.Number).Where(number => !moved.Contains(Id(number + 1))).ToList();
                Assert.Equal(kept.Order(), kept);
                Assert.Equal(order.Length - LongestKept(order), moved.Count);
            },
            iter: 2_000);

    private static AgendaContent Build(int[] ids, int[] isChild, int[] numbers, string[] titles)
    {
        var items = new List<AgendaItem>();
        for (var i = 0; i < ids.Length; i++)
        {
            var item = Item(ids[i], numbers[i], titles[i]);
            if (isChild[i] == 1 && items.Count > 0)
            {
                items[^1] = items[^1] with { Children = [.. items[^1].Children, item] };
            }
            else
            {
                items.Add(item);
            }
        }

        return Agenda([.. items]);
    }

    private static IEnumerable<(ItemId Id, ItemId? Parent, string Fields)> Read(AgendaContent agenda) =>
        agenda.Nodes().Select(node => (node.Id, node.Parent, string.Join('|', node.Fields)));

    private static HashSet<ItemId> NodesOf(IEnumerable<ContentChange> changes, ChangeKind kind) =>
        changes.Where(change => change.Kind == kind).Select(change => change.Node).ToHashSet();

    /// <summary>Tries every selection of items: slow, and plainly right.</summary>
    private static int LongestKept(int[] order) =>
        Enumerable.Range(0, 1 << order.Length).Max(selection =>
        {
            var kept = order.Where((_, index) => (selection & (1 << index)) != 0).ToList();
            return kept.SequenceEqual(kept.Order()) ? kept.Count : 0;
        });
}
