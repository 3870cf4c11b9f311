using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;
using Xunit;
using static MeetingPortal.Domain.Tests.Publications.Make;

namespace MeetingPortal.Domain.Tests.Publications;

public class ProgrammeContentTests
{
    private static readonly ProgrammeContent First = Programme(
        Sitting(1, 10, Entry(11, "Opening", 101)), Sitting(2, 15, Entry(21, "Exchange of views", 102)));

    [Fact]
    public void Following_NothingBefore_StartsEverySequenceAtZero()
    {
        var frozen = (ProgrammeContent)Programme([.. First.Sittings.Select(sitting => sitting with { Sequence = 7 })]).Following(null);

        Assert.All(frozen.Sittings, sitting => Assert.Equal(0, sitting.Sequence));
    }

    [Fact]
    public void Following_OneSittingRetimed_RaisesItsSequenceAlone()
    {
        var working = First with { Sittings = [First.Sittings[0] with { Start = new TimeOnly(11, 0) }, First.Sittings[1]] };

        var second = (ProgrammeContent)working.Following(First);
        var third = (ProgrammeContent)working.Following(second);
        var fourth = (ProgrammeContent)First.Following(third);

        Assert.Equal([1, 0], second.Sittings.Select(sitting => sitting.Sequence));
        Assert.Equal([1, 0], third.Sittings.Select(sitting => sitting.Sequence));
        Assert.Equal([2, 0], fourth.Sittings.Select(sitting => sitting.Sequence));
    }

    [Fact]
    public void Following_EntryOfASittingChanged_RaisesThatSitting()
    {
        var working = First with { Sittings = [First.Sittings[0], First.Sittings[1] with { Entries = [Entry(21, "Exchange of views, continued", 102)] }] };

        var second = (ProgrammeContent)working.Following(First);

        Assert.Equal([0, 1], second.Sittings.Select(sitting => sitting.Sequence));
    }

    [Fact]
    public void Following_SittingAddedAndOrderChanged_RaisesNothing()
    {
        var working = First with { Sittings = [Sitting(3, 19), First.Sittings[1], First.Sittings[0]] };

        var second = (ProgrammeContent)working.Following(First);

        Assert.Equal([0, 0, 0], second.Sittings.Select(sitting => sitting.Sequence));
    }

    [Fact]
    public void ForPublic_PublicSitting_IsAsItWas()
    {
        var shown = (ProgrammeContent)First.ForPublic(First.HiddenItems(), First.UntoldItems());

        Assert.Equal(First.Nodes().Select(node => string.Join('|', node.Fields)), shown.Nodes().Select(node => string.Join('|', node.Fields)), StringComparer.Ordinal);
        Assert.Empty(First.HiddenItems());
    }

    [Theory]
    [InlineData(Audience.Participants)]
    [InlineData(Audience.StatesParties)]
    [InlineData(Audience.Secretariat)]
    public void ForPublic_PrivateSittingShownByTime_KeepsTimeAndRoomAndNothingElse(Audience audience)
    {
        var programme = WithFirst(sitting => sitting with { Audience = audience });

        var shown = (ProgrammeContent)programme.ForPublic(programme.HiddenItems(), programme.UntoldItems());

        var closed = shown.Sittings[0];
        Assert.Equal((Monday, new TimeOnly(10, 0), new TimeOnly(13, 0)), (closed.Date, closed.Start, closed.End));
        Assert.Equal("Room XIX", closed.Room!.Best(Language.English)!.Value.Text.Text);
        Assert.False(closed.IsPublic);
        Assert.Empty(closed.Entries);
        Assert.Null(closed.SourceNote);
        Assert.Equal(["Exchange of views"], shown.Sittings[1].Entries.Select(entry => entry.Text!.Best(Language.English)!.Value.Text.Text), StringComparer.Ordinal);
    }

    [Fact]
    public void ForPublic_PrivateSittingNotShown_IsGone()
    {
        var programme = WithFirst(sitting => sitting with { Audience = Audience.Participants, ClosedDisplay = ClosedDisplay.Nothing });

        var shown = (ProgrammeContent)programme.ForPublic(programme.HiddenItems(), programme.UntoldItems());

        Assert.Equal([Id(2)], shown.Sittings.Select(sitting => sitting.Id));
    }

    [Fact]
    public void HiddenItems_PrivateSitting_AreTheSittingAndItsEntries()
    {
        var programme = WithFirst(sitting => sitting with { Audience = Audience.Participants });

        Assert.Equal(new HashSet<ItemId> { Id(1), Id(11) }, programme.HiddenItems());
    }

    [Fact]
    public void ForPublic_SittingThatBecamePrivateLater_IsPrivateInTheOlderReleaseToo()
    {
        var later = WithFirst(sitting => sitting with { Audience = Audience.StatesParties });

        var shown = (ProgrammeContent)First.ForPublic(later.HiddenItems(), later.UntoldItems());

        Assert.False(shown.Sittings[0].IsPublic);
        Assert.Empty(shown.Sittings[0].Entries);
        Assert.True(shown.Sittings[1].IsPublic);
    }

    [Theory]
    [InlineData(ClosedDisplay.Nothing, 1)]
    [InlineData(ClosedDisplay.TimeAndRoom, 2)]
    public void ForPublic_SittingOfWhichNothingIsToldLater_IsNotInTheOlderReleaseEither(ClosedDisplay display, int sittings)
    {
        var later = WithFirst(sitting => sitting with { Audience = Audience.Participants, ClosedDisplay = display });

        Assert.Equal(sittings, ((ProgrammeContent)First.ForPublic(later.HiddenItems(), later.UntoldItems())).Sittings.Count);
    }

    [Fact]
    public void ForPublic_EntryThatMovedIntoAPrivateSittingLater_IsGoneFromTheOlderPublicSitting()
    {
        var later = Programme(
            Sitting(1, 10) with { Audience = Audience.Public },
            Sitting(3, 19, Entry(11, "Opening", 101)) with { Audience = Audience.Secretariat });

        var shown = (ProgrammeContent)First.ForPublic(later.HiddenItems(), later.UntoldItems());

        Assert.True(shown.Sittings[0].IsPublic);
        Assert.Empty(shown.Sittings[0].Entries);
    }

    [Fact]
    public void Days_SittingsInAnyOrder_AreGroupedByDayInOrderOfTime()
    {
        var tuesday = Sitting(3, 9) with { Date = Monday.AddDays(1) };
        var programme = Programme(tuesday, Sitting(2, 15), Sitting(1, 10));

        var days = programme.Days().Select(day => (day.Key, string.Join(',', day.Select(sitting => sitting.Slug))));

        Assert.Equal([(Monday, "sitting-1,sitting-2"), (Monday.AddDays(1), "sitting-3")], days);
    }

    [Fact]
    public void SittingsOf_AgendaItem_AreThoseWithAnEntryForIt()
    {
        Assert.Equal([Id(2)], First.SittingsOf(Id(102)).Select(sitting => sitting.Id));
        Assert.Empty(First.SittingsOf(Id(999)));
    }

    [Fact]
    public void EndsAt_EndNotAfterStart_IsOnTheNextDay()
    {
        var zurich = TimeZoneInfo.FindSystemTimeZoneById("Europe/Zurich");
        var night = Sitting(1, 10) with { Start = new TimeOnly(21, 0), End = new TimeOnly(0, 30) };

        Assert.Equal(new DateTimeOffset(2023, 9, 11, 19, 0, 0, TimeSpan.Zero), night.StartsAt(zurich));
        Assert.Equal(new DateTimeOffset(2023, 9, 11, 22, 30, 0, TimeSpan.Zero), night.EndsAt(zurich));
    }

    private static ProgrammeContent WithFirst(Func<Sitting, Sitting> change) => First with { Sittings = [change(First.Sittings[0]), First.Sittings[1]] };
}
