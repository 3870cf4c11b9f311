using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using Xunit;
using static MeetingPortal.Domain.Tests.Publications.Make;

namespace MeetingPortal.Domain.Tests.Publications;

public class AgendaEditingTests
{
    /// <summary>1 · 2 with (a) and (b) · 3.</summary>
    private static readonly AgendaContent Sample = Agenda(
        Item(1, 1, "Opening"),
        Item(2, 2, "Review", Sub(21, 2, 1, "Clearance"), Sub(22, 2, 2, "Assistance")),
        Item(3, 3, "Closure"));

    [Theory]
    [InlineData(null, 4)]
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    public void NextNumber_OfSiblings_IsOneAfterTheHighest(int? under, int expected) =>
        Assert.Equal(expected, Sample.NextNumber(under is { } id ? Id(id) : null));

    [Fact]
    public void Add_SubItem_StandsLastUnderItsItemWithItsNumber()
    {
        var agenda = Done(Sample.Add(Id(9), "new", Id(2), new AgendaItemData(3, English("Compliance"), [])));

        var added = agenda.Find(Id(2))!.Children[^1];
        Assert.Equal((Id(9), "new", new AgendaNumber(2, 3), SourceStatus.Confirmed), (added.Id, added.Slug, added.Number, added.Source));
    }

    [Theory]
    [InlineData(2, "Twice", null, Refusals.ItemNumberTaken)]
    [InlineData(2, "Twice", 2, Refusals.ItemNumberTaken)]
    [InlineData(4, "", null, Refusals.ItemTitleMissing)]
    [InlineData(1, "Too deep", 21, Refusals.ItemGone)]
    [InlineData(1, "Nowhere", 99, Refusals.ItemGone)]
    public void Add_WhatCannotStandThere_IsRefused(int number, string title, int? under, string refusal) => Assert.Equal(
        refusal,
        RefusalOf(Sample.Add(Id(9), "new", under is { } id ? Id(id) : null, new AgendaItemData(number, title.Length == 0 ? LocalizedText.Empty : English(title), []))));

    [Fact]
    public void Change_NumberOfAnItem_TakesItsSubItemsAlongAndKeepsIdentities()
    {
        var agenda = Done(Sample.Change(Id(2), new AgendaItemData(8, English("Review of the status"), []), Sample.MarkOf(Id(2))!));

        Assert.Equal(Sample.AllItems().Select(item => (item.Id, item.Slug)), agenda.AllItems().Select(item => (item.Id, item.Slug)));
        Assert.Equal("1 8 8 (a) 8 (b) 3", string.Join(' ', Numbers(agenda)));
        Assert.Equal("Review of the status", agenda.Find(Id(2))!.Title.Find(Language.English)!.Text);
    }

    [Fact]
    public void Change_AfterAnotherItemWasChanged_IsTakenAndAfterThisOneRefused()
    {
        var (first, second) = (Sample.MarkOf(Id(1))!, Sample.MarkOf(Id(3))!);
        var changed = Done(Sample.Change(Id(1), new AgendaItemData(1, English("Opening of the Meeting"), []), first));

        Assert.Null(RefusalOf(changed.Change(Id(3), new AgendaItemData(3, English("Close"), []), second)));
        Assert.Equal(Refusals.ChangedMeanwhile, RefusalOf(changed.Change(Id(1), new AgendaItemData(1, English("Mine"), []), first)));
        Assert.Equal(Refusals.ItemGone, RefusalOf(changed.Change(Id(99), new AgendaItemData(1, English("Mine"), []), first)));
    }

    [Fact]
    public void RemoveAndRenumber_AfterSomebodyElseMoved_AreRefused()
    {
        var moved = Done(Sample.Move(Id(1), new AgendaTarget(AgendaPlace.After, Id(2)), Sample.OrderMark));

        Assert.Equal(Refusals.ChangedMeanwhile, RefusalOf(moved.Remove(Id(1), Sample.OrderMark)));
        Assert.Equal(Refusals.ChangedMeanwhile, RefusalOf(moved.Renumber(Sample.OrderMark)));
    }

    [Fact]
    public void Remove_Item_TakesItsSubItemsAlong() =>
        Assert.Equal([Id(1), Id(3)], Done(Sample.Remove(Id(2), Sample.OrderMark)).AllItems().Select(item => item.Id));

    [Fact]
    public void Renumber_AfterMoves_NumbersThroughAndSaysWhatChanged()
    {
        var moved = Done(Sample.Move(Id(3), new AgendaTarget(AgendaPlace.Before, Id(2)), Sample.OrderMark));

        Assert.Equal(
            [("3", "2"), ("2", "3"), ("2 (a)", "3 (a)"), ("2 (b)", "3 (b)")],
            moved.Renumberings().Select(change => (change.Item.Number.In(Language.English), change.After.In(Language.English))));
        Assert.Equal("1 2 3 3 (a) 3 (b)", string.Join(' ', Numbers(Done(moved.Renumber(moved.OrderMark)))));
    }

    [Theory]
    [InlineData(Stage.Outline, Stage.Provisional, "", null)]
    [InlineData(Stage.Provisional, Stage.Adopted, "at the 1st plenary meeting", null)]
    [InlineData(Stage.Adopted, Stage.Provisional, "", null)]
    [InlineData(Stage.Provisional, Stage.Adopted, "", Refusals.StageSourceMissing)]
    [InlineData(Stage.Provisional, Stage.Amended, "by the President", Refusals.StageNotOfAgenda)]
    [InlineData(Stage.Provisional, Stage.Outline, "", Refusals.StageBackToOutline)]
    public void Become_Stage_IsTakenOrRefused(Stage from, Stage to, string source, string? refusal)
    {
        var agenda = Sample with { Stage = from, Items = [Sample.Items[0] with { Source = SourceStatus.Inferred, SourceNote = "concluded" }, .. Sample.Items.Skip(1)] };

        var outcome = agenda.Become(to, source.Length == 0 ? LocalizedText.Empty : English(source));

        Assert.Equal(refusal, RefusalOf(outcome));
        if (refusal is null)
        {
            // Only leaving an outline makes the officer answer for what was inferred.
            var first = Done(outcome).Items[0];
            Assert.Equal(from == Stage.Outline ? (SourceStatus.Confirmed, null) : (SourceStatus.Inferred, "concluded"), (first.Source, first.SourceNote));
            Assert.Equal((to, source.Length == 0), (Done(outcome).Stage, Done(outcome).StageSource is null));
        }
    }

    [Theory]
    [InlineData("Opening of the Meeting", "opening-of-the-meeting")]
    [InlineData("  Élection — des vice-présidents ", "election-des-vice-presidents")]
    [InlineData("会议开幕", "item")]
    [InlineData(null, "item")]
    [InlineData("Review of the status and operation of the Convention", "review-of-the-status-and-operation-of-th")]
    [InlineData("Opening", "opening-3")]
    public void SlugOf_Words_IsPlainAndNeverTaken(string? words, string expected) =>
        Assert.Equal(expected, ItemSlug.Of(words, "item", ["opening", "opening-2"]));
}
