using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;
using Xunit;
using static MeetingPortal.Domain.Tests.Publications.Make;

namespace MeetingPortal.Domain.Tests.Publications;

public class ContentDifferenceTests
{
    private static readonly AgendaContent Before = Agenda(
        Item(1, 1, "Opening"), Item(2, 2, "Adoption of the agenda"), Item(3, 3, "General exchange of views"), Item(4, 4, "Closure"));

    [Fact]
    public void Between_SameContent_IsEmpty()
    {
        var same = Agenda(Item(1, 1, "Opening"), Item(2, 2, "Adoption of the agenda"), Item(3, 3, "General exchange of views"), Item(4, 4, "Closure"));

        Assert.Empty(ContentDifference.Between(Before, same));
    }

    [Theory]
    [InlineData(TextStatus.Official, "CCM/MSP/2023/1", null)]
    [InlineData(TextStatus.Unofficial, "Ann", "2023-08-21")]
    [InlineData(TextStatus.Unofficial, "Ben", "2023-08-20")]
    public void Between_SameWordsOfAnotherStanding_ReportsThatAndMarksTheItemAsChanged(TextStatus status, string by, string? on)
    {
        AgendaItem Opened(TextStatus of, string who, string? day) =>
            Item(1, 1, "Opening") with { Title = English("Opening").With(Language.French, new LanguageText("Ouverture", of, who, day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))) };
        var (before, after) = (Agenda(Opened(TextStatus.Unofficial, "Ann", "2023-08-20")), Agenda(Opened(status, by, on)));

        var change = Assert.Single(ContentDifference.Between(before, after));

        Assert.Equal((ChangeKind.StandingChanged, Id(1), ContentFieldName.Title, Language.French), (change.Kind, change.Node, change.Field!.Value, change.Language!));
        Assert.NotEqual(before.MarkOf(Id(1)), after.MarkOf(Id(1)), StringComparer.Ordinal);
    }

    [Fact]
    public void Between_NothingBefore_ReportsEveryNodeAsAdded()
    {
        var changes = ContentDifference.Between(null, Before);

        Assert.Equal(Before.Nodes().Select(node => node.Id), changes.Select(change => change.Node));
        Assert.All(changes, change => Assert.Equal(ChangeKind.Added, change.Kind));
    }

    [Fact]
    public void Between_ItemInsertedInTheMiddleWithoutNumbersChanging_ReportsThatItemAlone()
    {
        var after = Before with { Items = [Before.Items[0], Item(9, 9, "Organization of work"), .. Before.Items.Skip(1)] };

        var change = Assert.Single(ContentDifference.Between(Before, after));

        Assert.Equal((ChangeKind.Added, Id(9)), (change.Kind, change.Node));
        Assert.Equal("Organization of work", change.Name.Title!.Best(Language.English)!.Value.Text.Text);
    }

    [Fact]
    public void Between_ItemInsertedAndTheRestRenumbered_ReportsOneAdditionAndNumbersButNoMove()
    {
        var after = Agenda(
            Item(1, 1, "Opening"), Item(9, 2, "Organization of work"), Item(2, 3, "Adoption of the agenda"), Item(3, 4, "General exchange of views"), Item(4, 5, "Closure"));

        var changes = ContentDifference.Between(Before, after);

        Assert.Equal(
            [(ChangeKind.Added, Id(9)), (ChangeKind.Renumbered, Id(2)), (ChangeKind.Renumbered, Id(3)), (ChangeKind.Renumbered, Id(4))],
            changes.Select(change => (change.Kind, change.Node)));
        Assert.Equal(("2", "3"), (changes[1].Before, changes[1].After));
    }

    [Fact]
    public void Between_ItemRemoved_ReportsItWithTheNameItHad()
    {
        var after = Before with { Items = [.. Before.Items.Where(item => item.Id != Id(3))] };

        var change = Assert.Single(ContentDifference.Between(Before, after));

        Assert.Equal((ChangeKind.Removed, Id(3)), (change.Kind, change.Node));
        Assert.Equal(Before.Items[2].Title, change.Name.Title);
    }

    [Fact]
    public void Between_FirstItemMovedToTheEnd_ReportsOneMove()
    {
        var after = Before with { Items = [.. Before.Items.Skip(1), Before.Items[0]] };

        var change = Assert.Single(ContentDifference.Between(Before, after));

        Assert.Equal((ChangeKind.Moved, Id(1)), (change.Kind, change.Node));
    }

    [Fact]
    public void Between_ItemMovedUnderAnotherItem_ReportsOneMove()
    {
        var after = Agenda(Item(1, 1, "Opening"), Item(2, 2, "Adoption of the agenda"), Item(3, 3, "General exchange of views", Item(4, 4, "Closure")));

        var change = Assert.Single(ContentDifference.Between(Before, after));

        Assert.Equal((ChangeKind.Moved, Id(4)), (change.Kind, change.Node));
    }

    [Fact]
    public void Between_ItemMovedBeforeOneOfAnotherParent_DoesNotMoveTheOneThatStayed()
    {
        var before = Agenda(Item(1, 1, "Opening"), Item(4, 4, "Review", Item(5, 5, "Universalization")));
        var after = Agenda(Item(5, 5, "Universalization"), Item(1, 1, "Opening"));

        var changes = ContentDifference.Between(before, after);

        Assert.Equal([(ChangeKind.Moved, Id(5)), (ChangeKind.Removed, Id(4))], changes.Select(change => (change.Kind, change.Node)));
    }

    [Fact]
    public void Between_TitleChangedInOneLanguage_ReportsThatLanguage()
    {
        var both = Before.Items[1].Title.With(Language.French, new LanguageText("Adoption de l’ordre du jour", TextStatus.Official));
        var changed = both.With(Language.French, new LanguageText("Adoption du programme", TextStatus.Official));
        var before = Before with { Items = [Before.Items[0] with { Title = both }] };
        var after = Before with { Items = [Before.Items[0] with { Title = changed }] };

        var change = Assert.Single(ContentDifference.Between(before, after));

        Assert.Equal((ChangeKind.Renamed, ContentFieldName.Title, Language.French), (change.Kind, change.Field!.Value, change.Language));
        Assert.Equal(("Adoption de l’ordre du jour", "Adoption du programme"), (change.Before, change.After));
    }

    [Fact]
    public void Between_LanguageTakenOut_HasNoTextAfter()
    {
        var before = Page("Venue", "Text");
        var translated = before.With(Language.Spanish, new LanguageText("Lugar", TextStatus.Own), new LanguageText("Texto", TextStatus.Own));

        var changes = ContentDifference.Between(translated, before);

        Assert.Equal(
            [(ContentFieldName.Title, "Lugar", null), (ContentFieldName.Text, "Texto", (string?)null)],
            changes.Select(change => (change.Field!.Value, change.Before!, change.After)));
    }

    [Theory]
    [InlineData(12, 10, 13)]
    [InlineData(11, 11, 13)]
    [InlineData(11, 10, 12)]
    public void Between_SittingAtAnotherTime_ReportsRetimed(int day, int start, int end)
    {
        var sitting = Sitting(1, 10, Entry(2, "Opening"));
        var later = sitting with { Date = new DateOnly(2023, 9, day), Start = new TimeOnly(start, 0), End = new TimeOnly(end, 0) };

        var change = Assert.Single(ContentDifference.Between(Programme(sitting), Programme(later)));

        Assert.Equal((ChangeKind.Retimed, Id(1)), (change.Kind, change.Node));
    }

    [Fact]
    public void Between_EntryMovedToAnotherSitting_ReportsOneMove()
    {
        var before = Programme(Sitting(1, 10, Entry(11, "Opening"), Entry(12, "Exchange of views")), Sitting(2, 15, Entry(21, "Closure")));
        var after = Programme(Sitting(1, 10, Entry(11, "Opening")), Sitting(2, 15, Entry(12, "Exchange of views"), Entry(21, "Closure")));

        var change = Assert.Single(ContentDifference.Between(before, after));

        Assert.Equal((ChangeKind.Moved, Id(12)), (change.Kind, change.Node));
    }

    [Fact]
    public void Between_PageTextAndPlaceInListChanged_ReportsTextAndMove()
    {
        var changes = ContentDifference.Between(Page("Venue", "Old"), Page("Venue", "New") with { Order = 2 });

        Assert.Equal(
            [(ChangeKind.TextChanged, ContentFieldName.Text), (ChangeKind.Moved, ContentFieldName.Order)],
            changes.Select(change => (change.Kind, change.Field!.Value)));
    }

    [Fact]
    public void Between_DateOfLetterChanged_IsTextAndNoTime()
    {
        var letter = new LetterContent(
            English("Letter"), Language.English, new DateOnly(2023, 8, 8), "08 August 2023", ["To all"], "Ref", "Excellencies,", [new("Body", null)], "Yours,", ["The President"]);

        var change = Assert.Single(ContentDifference.Between(letter, letter with { DateLine = "09 August 2023" }));

        Assert.Equal(ChangeKind.TextChanged, change.Kind);
    }

    [Fact]
    public void Between_StageChanged_IsReported()
    {
        var change = Assert.Single(ContentDifference.Between(Before, Before with { Stage = Stage.Adopted }));

        Assert.Equal((ContentFieldName.Stage, "Provisional", "Adopted"), (change.Field!.Value, change.Before!, change.After!));
    }
}
