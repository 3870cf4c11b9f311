using CsCheck;
using MeetingPortal.Domain.Publications;
using Xunit;
using static MeetingPortal.Domain.Tests.Publications.Make;

namespace MeetingPortal.Domain.Tests.Publications;

public class AgendaMovingTests
{
    /// <summary>1 · 2 with (a) and (b) · 3.</summary>
    private static readonly AgendaContent Sample = Agenda(
        Item(1, 1, "Opening"),
        Item(2, 2, "Review", Sub(21, 2, 1, "Clearance"), Sub(22, 2, 2, "Assistance")),
        Item(3, 3, "Closure"));

    private static readonly Gen<(int Item, AgendaPlace Place, int Of)[]> Moves =
        Gen.Select(Gen.Int[0, 4], Gen.Enum<AgendaPlace>(), Gen.Int[0, 4]).Array[0, 30];

    [Theory]
    [InlineData(1, AgendaPlace.After, 3, "2 2 (a) 2 (b) 3 1")]
    [InlineData(3, AgendaPlace.Before, 1, "3 1 2 2 (a) 2 (b)")]
    [InlineData(2, AgendaPlace.Before, 1, "2 2 (a) 2 (b) 1 3")]
    [InlineData(2, AgendaPlace.After, 3, "1 3 2 2 (a) 2 (b)")]
    [InlineData(22, AgendaPlace.Before, 21, "1 2 2 (b) 2 (a) 3")]
    [InlineData(21, AgendaPlace.Under, 2, "1 2 2 (b) 2 (a) 3")]
    [InlineData(1, AgendaPlace.Before, 21, "2 2 (c) 2 (a) 2 (b) 3")]
    [InlineData(3, AgendaPlace.After, 21, "1 2 2 (a) 2 (c) 2 (b)")]
    [InlineData(3, AgendaPlace.Under, 2, "1 2 2 (a) 2 (b) 2 (c)")]
    [InlineData(22, AgendaPlace.Under, 1, "1 1 (a) 2 2 (a) 3")]
    [InlineData(21, AgendaPlace.Before, 1, "4 1 2 2 (b) 3")]
    [InlineData(22, AgendaPlace.After, 3, "1 2 2 (a) 3 4")]
    [InlineData(1, AgendaPlace.Before, 1, Refusals.ItemCannotMove)]
    [InlineData(2, AgendaPlace.After, 22, Refusals.ItemCannotMove)]
    [InlineData(2, AgendaPlace.Under, 2, Refusals.ItemCannotMove)]
    [InlineData(3, AgendaPlace.Under, 21, Refusals.ItemCannotMove)]
    [InlineData(2, AgendaPlace.Under, 1, Refusals.ItemHasChildren)]
    [InlineData(99, AgendaPlace.Before, 1, Refusals.ItemGone)]
    [InlineData(1, AgendaPlace.Before, 99, Refusals.ItemGone)]
    public void Move_ToAPlace_LeadsThereOrIsRefused(int item, AgendaPlace place, int of, string expected)
    {
        var outcome = Sample.Move(Id(item), new AgendaTarget(place, Id(of)), Sample.OrderMark);

        Assert.Equal(expected, outcome.Match(agenda => string.Join(' ', Numbers(agenda)), refusal => refusal.Key));
    }

    [Theory]
    [InlineData(1, AgendaStep.Down, "2 2 (a) 2 (b) 1 3")]
    [InlineData(3, AgendaStep.Up, "1 3 2 2 (a) 2 (b)")]
    [InlineData(22, AgendaStep.Up, "1 2 2 (b) 2 (a) 3")]
    [InlineData(3, AgendaStep.In, "1 2 2 (a) 2 (b) 2 (c)")]
    [InlineData(21, AgendaStep.Out, "1 2 2 (b) 4 3")]
    [InlineData(1, AgendaStep.Up, null)]
    [InlineData(3, AgendaStep.Down, null)]
    [InlineData(1, AgendaStep.In, null)]
    [InlineData(21, AgendaStep.In, null)]
    [InlineData(1, AgendaStep.Out, null)]
    [InlineData(99, AgendaStep.Up, null)]
    public void TargetOf_Step_IsWhereItLeads(int item, AgendaStep step, string? expected)
    {
        var target = Sample.TargetOf(Id(item), step);

        Assert.Equal(expected, target is null ? null : string.Join(' ', Numbers(Done(Sample.Move(Id(item), target, Sample.OrderMark)))));
        Assert.Equal(target is not null, Sample.CanMove(Id(item), step));
        Assert.Equal(target, AgendaTarget.Find(target?.ToString()));
    }

    [Fact]
    public void CanMove_InWithSubItems_IsRefused() => Assert.False(Sample.CanMove(Id(2), AgendaStep.In));

    [Theory]
    [InlineData(null)]
    [InlineData("Before")]
    [InlineData("7 00000000-0000-0000-0000-000000000001")]
    [InlineData("Beside 00000000-0000-0000-0000-000000000001")]
    [InlineData("Before nobody")]
    public void Find_AnythingElse_IsNoTarget(string? text) => Assert.Null(AgendaTarget.Find(text));

    [Fact]
    public void Move_AfterSomebodyElseMoved_IsRefused()
    {
        var target = new AgendaTarget(AgendaPlace.After, Id(2));
        var moved = Done(Sample.Move(Id(1), target, Sample.OrderMark));

        Assert.Equal(Refusals.ChangedMeanwhile, RefusalOf(moved.Move(Id(1), target, Sample.OrderMark)));
    }

    [Fact]
    public void Move_AnyMoves_KeepsEveryItemOnceWithItsOwnNumberAmongSiblingsWhereItWasPut() => Moves.Sample(moves =>
    {
        var agenda = Sample;
        foreach (var (number, place, other) in moves)
        {
            var (item, of) = (agenda.AllItems().ElementAt(number).Id, agenda.AllItems().ElementAt(other).Id);
            if (agenda.Move(item, new AgendaTarget(place, of), agenda.OrderMark).Match<AgendaContent?>(moved => moved, _ => null) is { } after)
            {
                AssertStands(after, item, place, of);
                agenda = after;
            }
        }

        Assert.Equal(Sample.AllItems().Select(item => (item.Id.Value, item.Slug)).Order(), agenda.AllItems().Select(item => (item.Id.Value, item.Slug)).Order());
        Assert.Equal(5, Numbers(agenda).Distinct(StringComparer.Ordinal).Count());
        Assert.All(agenda.Items.SelectMany(item => item.Children), child => Assert.Empty(child.Children));
        Assert.All(agenda.Items, item => Assert.All(item.Children, child => Assert.Equal(item.Number.Number, child.Number.Number)));
        Assert.Empty(Done(agenda.Renumber(agenda.OrderMark)).Renumberings());
    });

    private static void AssertStands(AgendaContent agenda, Identifiers.ItemId item, AgendaPlace place, Identifiers.ItemId of)
    {
        var siblings = (place == AgendaPlace.Under ? agenda.Find(of)!.Children : agenda.ParentOf(of)?.Children ?? agenda.Items).Select(sibling => sibling.Id).ToList();
        var expected = place switch
        {
            AgendaPlace.Before => siblings.IndexOf(of) - 1,
            AgendaPlace.After => siblings.IndexOf(of) + 1,
            _ => siblings.Count - 1,
        };
        Assert.Equal(expected, siblings.IndexOf(item));
    }
}
