using CsCheck;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;
using Xunit;
using static MeetingPortal.Domain.Tests.Publications.Make;

namespace MeetingPortal.Domain.Tests.Publications;

public class ContentDifferencePropertyTests
{
    /// <summary>A text in some of two languages, often in none.</summary>
    private static Gen<LocalizedText> AnyWords => Gen.Select(Gen.OneOf<string?>(null, "One", "Two"), Gen.OneOf<string?>(null, "Un"))
        .Select((english, french) => LocalizedText.Empty
            .With(Language.English, english is null ? null : new LanguageText(english, TextStatus.Own))
            .With(Language.French, french is null ? null : new LanguageText(french, TextStatus.Own)));

    // Few identities and few titles, so that two random agendas share items and often share their values too.
    private static readonly Gen<AgendaContent> AnyAgenda = Gen.Select(
            Gen.Int[1, 6].Array[0, 6],
            Gen.Int[0, 1].Array[6],
            Gen.Int[1, 3].Array[6],
            Gen.OneOf("Opening", "Closure").Array[6])
        .Select((ids, isChild, numbers, titles) => Build([.. ids.Distinct()], isChild, numbers, titles));

    /// <summary>Entries are 11 and more, so that one of them is found in this sitting or that.</summary>
    private static readonly Gen<ProgrammeContent> AnyProgramme = Gen.Select(
            Gen.Select(Gen.Int[1, 3], Gen.Int[9, 11], AnyWords, Gen.Int[0, 1]).Array[0, 3],
            Gen.Select(Gen.Int[11, 15], Gen.Int[0, 2], AnyWords, AnyWords, Gen.Int[0, 2]).Array[0, 5])
        .Select((sittings, entries) => Programme(
        [
            .. sittings.DistinctBy(sitting => sitting.Item1).Select((sitting, place) => Sitting(sitting.Item1, sitting.Item2) with
            {
                Room = sitting.Item3,
                Kind = (SittingKind)sitting.Item4,
                Entries =
                [
                    .. entries.DistinctBy(entry => entry.Item1).Where(entry => entry.Item2 == place)
                        .Select(entry => Entry(entry.Item1, "words", entry.Item5) with { Text = entry.Item3, Timing = entry.Item4 }),
                ],
            }),
        ]));

    private static readonly Gen<PageContent> AnyPage = Gen.Select(AnyWords, AnyWords, Gen.Int[1, 2], Gen.Int[0, 1])
        .Select((title, text, order, place) => new PageContent(title, text, order, (PagePlace)place));

    private static readonly Gen<LetterContent> AnyLetter = Gen.Select(AnyWords, Gen.Int[0, 1], Gen.OneOf("One", "Two").Array[0, 3], Gen.OneOf("8 August", "9 August"))
        .Select((title, language, lines, date) => LetterContent.Blank(Language.All[language], Monday) with
        {
            Title = title, DateLine = date, Body = [.. lines.Select(LetterPart.Of)], Signature = [.. lines.Take(1)],
        });

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
    public void Between_AnyTwoAgendas_AppliedToTheFirstGivesTheSecond() => TellsEverything(AnyAgenda);

    [Fact]
    public void Between_AnyTwoProgrammes_AppliedToTheFirstGivesTheSecond() => TellsEverything(AnyProgramme);

    [Fact]
    public void Between_AnyTwoPagesOrLetters_AppliedToTheFirstGivesTheSecond()
    {
        TellsEverything(AnyPage);
        TellsEverything(AnyLetter);
    }

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

    private static void TellsEverything<TContent>(Gen<TContent> contents)
        where TContent : PublicationContent => Gen.Select(contents, contents).Sample(
            (before, after) => Assert.Equal(ContentDifferenceApplied.Read(after), ContentDifferenceApplied.Apply(before, ContentDifference.Between(before, after))),
            iter: 5_000);

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
