using System.Globalization;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using Xunit;
using static MeetingPortal.Domain.Tests.Publications.Make;

namespace MeetingPortal.Domain.Tests.Publications;

public class ProgrammeEditingTests
{
    private static readonly TimeZoneInfo Geneva = TimeZoneInfo.FindSystemTimeZoneById("Europe/Zurich");

    private static readonly MeetingFrame Meeting = new(new MeetingId(GuidOf(600)), MeetingCode.Parse("11msp"), "11MSP", Monday, Monday.AddDays(3), "Europe/Zurich");

    private static readonly ProgrammeContent Sample = Programme(
        Sitting(1, 10, Entry(11, "Opening", 101), Entry(12, "Exchange", 102)),
        Sitting(2, 15, Entry(21, "Exchange, continued", 102)));

    [Fact]
    public void Change_Sitting_KeepsIdentityEntriesAndOthers()
    {
        var programme = Done(Sample.Change(Id(1), Data(Monday.AddDays(1), 9, 12), Sample.MarkOf(Id(1))!, Geneva));

        var changed = programme.Find(Id(1))!;
        Assert.Equal(("sitting-1", Monday.AddDays(1), new TimeOnly(9, 0), SittingKind.Informal), (changed.Slug, changed.Date, changed.Start, changed.Kind));
        Assert.Same(Sample.Sittings[0].Entries, changed.Entries);
        Assert.Same(Sample.Sittings[1], programme.Sittings[1]);
        Assert.Equal([ChangeKind.Retimed], ContentDifference.Between(Sample, programme).Where(change => change.Field is ContentFieldName.Date).Select(change => change.Kind));
    }

    [Fact]
    public void Change_AfterSomebodyElse_IsRefusedForThatPartAlone()
    {
        var (sitting, entry) = (Sample.MarkOf(Id(1))!, Sample.MarkOf(Id(11))!);
        var changed = Done(Sample.Change(Id(1), Data(Monday, 11, 12), sitting, Geneva));

        Assert.Equal(Refusals.ChangedMeanwhile, RefusalOf(changed.Change(Id(1), Data(Monday, 12, 13), sitting, Geneva)));
        Assert.Null(RefusalOf(changed.ChangeEntry(Id(11), EntryOf("Opening addresses"), Id(1), entry)));
        Assert.Equal(Refusals.ChangedMeanwhile, RefusalOf(changed.Remove(Id(1), Sample.WholeMarkOf(Sample.Sittings[0]))));
        Assert.Equal(Refusals.ChangedMeanwhile, RefusalOf(changed.MoveEntry(Id(11), 1, Sample.WholeMarkOf(Sample.Sittings[0]))));
    }

    [Theory]
    [InlineData(2, 30, Refusals.SittingTimeSkipped)]
    [InlineData(3, 0, null)]
    public void Add_AtAnHourThatClocksSkip_IsRefused(int hour, int minute, string? refusal)
    {
        // The clocks of Geneva went from 02:00 to 03:00 on 26 March 2023.
        var data = Data(new DateOnly(2023, 3, 26), 1, 5) with { Start = new TimeOnly(hour, minute) };

        Assert.Equal(refusal, RefusalOf(Sample.Add(Id(3), "new", data, Geneva)));
    }

    [Theory]
    [InlineData("10:00", "13:00", null)]
    [InlineData("13:00", "12:00", Refusals.SittingEndsFirst)]
    [InlineData("13:00", "13:00", Refusals.SittingEndsFirst)]
    [InlineData("17:59", "01:00", Refusals.SittingEndsFirst)]
    [InlineData("18:00", "06:00", null)]
    [InlineData("18:00", "06:01", Refusals.SittingEndsFirst)]
    [InlineData("18:00", "18:00", Refusals.SittingEndsFirst)]
    [InlineData("21:00", "01:00", null)]
    [InlineData("21:00", "20:00", Refusals.SittingEndsFirst)]
    public void AddAndChange_EndBeforeTheBeginning_IsRefusedButForANight(string start, string end, string? refusal)
    {
        var data = Data(Monday, 1, 2) with { Start = TimeOnly.Parse(start, CultureInfo.InvariantCulture), End = TimeOnly.Parse(end, CultureInfo.InvariantCulture) };

        Assert.Equal(refusal, RefusalOf(Sample.Add(Id(3), "new", data, Geneva)));
        Assert.Equal(refusal, RefusalOf(Sample.Change(Id(1), data, Sample.MarkOf(Id(1))!, Geneva)));
    }

    [Fact]
    public void ChangeEntry_OtherSitting_TakesItToThatSittingsEnd()
    {
        var programme = Done(Sample.ChangeEntry(Id(11), EntryOf("Opening"), Id(2), Sample.MarkOf(Id(11))!));

        Assert.Equal([Id(12)], programme.Find(Id(1))!.Entries.Select(entry => entry.Id));
        Assert.Equal([Id(21), Id(11)], programme.Find(Id(2))!.Entries.Select(entry => entry.Id));
    }

    [Theory]
    [InlineData(11, 1, "12 11")]
    [InlineData(12, -1, "12 11")]
    [InlineData(11, -1, Refusals.ItemCannotMove)]
    [InlineData(12, 1, Refusals.ItemCannotMove)]
    [InlineData(99, 1, Refusals.ItemGone)]
    public void MoveEntry_OnePlace_LeadsThereOrIsRefused(int entry, int by, string expected) => Assert.Equal(
        expected,
        Sample.MoveEntry(Id(entry), by, Sample.WholeMarkOf(Sample.Sittings[0]))
            .Match(programme => string.Join(' ', programme.Sittings[0].Entries.Select(moved => Enumerable.Range(1, 30).Single(number => Id(number) == moved.Id))), refusal => refusal.Key));

    [Fact]
    public void AddEntry_WithoutItemAndText_IsRefused()
    {
        Assert.Equal(Refusals.EntryEmpty, RefusalOf(Sample.AddEntry(Id(1), Id(13), "new", new EntryData([], null, English("later"), IfTimePermits: true))));
        Assert.Equal(Refusals.ItemGone, RefusalOf(Sample.AddEntry(Id(99), Id(13), "new", EntryOf("Text"))));
        Assert.Equal(Id(13), Done(Sample.AddEntry(Id(1), Id(13), "new", new EntryData([Id(101)], null, null, IfTimePermits: false))).Find(Id(1))!.Entries[^1].Id);
    }

    [Fact]
    public void Remove_SittingAndEntry_TakesThemOut()
    {
        Assert.Equal([Id(2)], Done(Sample.Remove(Id(1), Sample.WholeMarkOf(Sample.Sittings[0]))).Sittings.Select(sitting => sitting.Id));
        Assert.Equal([Id(12)], Done(Sample.RemoveEntry(Id(11), Sample.MarkOf(Id(11))!)).Find(Id(1))!.Entries.Select(entry => entry.Id));
        Assert.Equal(Refusals.ChangedMeanwhile, RefusalOf(Sample.RemoveEntry(Id(11), Sample.MarkOf(Id(12))!)));
    }

    [Theory]
    [InlineData(Stage.Amended, "announced by the President", null)]
    [InlineData(Stage.Amended, "", Refusals.StageSourceMissing)]
    [InlineData(Stage.Outline, "", Refusals.StageBackToOutline)]
    public void Become_Stage_IsTakenOrRefused(Stage stage, string source, string? refusal) =>
        Assert.Equal(refusal, RefusalOf(Sample.Become(stage, source.Length == 0 ? LocalizedText.Empty : English(source))));

    [Fact]
    public void Between_KindOrDisplayOfAClosedSittingChanged_IsAChange()
    {
        var closed = Sample with { Sittings = [Sample.Sittings[0] with { Audience = Audience.StatesParties }, Sample.Sittings[1]] };
        var hidden = closed with { Sittings = [closed.Sittings[0] with { ClosedDisplay = ClosedDisplay.Nothing }, closed.Sittings[1]] };
        var informal = closed with { Sittings = [closed.Sittings[0] with { Kind = SittingKind.Informal }, closed.Sittings[1]] };

        Assert.Equal([ContentFieldName.ClosedDisplay], ContentDifference.Between(closed, hidden).Select(change => change.Field!.Value));
        Assert.Equal([ContentFieldName.SittingKind], ContentDifference.Between(closed, informal).Select(change => change.Field!.Value));
    }

    [Fact]
    public void Between_OutlineThatBecameOfficial_TellsTheStageAndNotTheSourceOfEveryPart()
    {
        var outline = Sample with { Stage = Stage.Outline, Sittings = [.. Sample.Sittings.Select(sitting => sitting with { Source = SourceStatus.Inferred })] };

        var changes = ContentDifference.Between(outline, Done(outline.Become(Stage.Provisional, LocalizedText.Empty)));

        Assert.Equal([ContentFieldName.Stage], changes.Select(change => change.Field!.Value));
    }

    [Fact]
    public void Warnings_OfACarelessProgramme_NameEachFaultOnce()
    {
        var agenda = Agenda(Item(101, 1, "Opening"), Item(102, 2, "Exchange", Item(104, 2, "Sub") with { Number = new AgendaNumber(2, 1) }), Item(103, 3, "Closure"));
        var programme = Programme(
            Sitting(1, 10, Entry(11, "Opening", 101)),
            Sitting(2, 12, Entry(21, "Sub", 104)),
            Sitting(3, 12, Entry(31, "Gone", 999)) with { Kind = SittingKind.Informal },
            Sitting(4, 15) with { Date = Monday.AddDays(9) });

        var warnings = ProgrammeWarnings.Of(programme, agenda, Meeting, English("Room XIX"));

        Assert.Equal(
            [
                (ProgrammeWarningKind.OutsideMeeting, Id(4)),
                (ProgrammeWarningKind.Overlap, Id(1)),
                (ProgrammeWarningKind.SameRoom, Id(1)),
                (ProgrammeWarningKind.SameRoom, Id(2)),
                (ProgrammeWarningKind.EmptySitting, Id(4)),
                (ProgrammeWarningKind.ItemGone, Id(3)),
                (ProgrammeWarningKind.NeverScheduled, Id(103)),
            ],
            warnings.Select(warning => (warning.Kind, warning.Sitting?.Id ?? warning.Item!.Id)));
        Assert.Equal(Id(2), warnings.Single(warning => warning.Kind == ProgrammeWarningKind.Overlap).Other!.Id);
        Assert.Empty(ProgrammeWarnings.Of(Programme(Sitting(1, 10, Entry(11, "All", 101, 102, 103))), Agenda(Item(101, 1, "A"), Item(102, 2, "B"), Item(103, 3, "C")), Meeting, English("Room XIX")));
    }

    [Theory]
    [InlineData(null, 12, "SameRoom")]
    [InlineData("Room XIX", 12, "SameRoom")]
    [InlineData("Room XXI", 12, "")]
    [InlineData(null, 13, "")]
    public void Warnings_SideEventInTheRoomOfAPlenary_IsADoubleBooking(string? room, int hour, string expected)
    {
        var programme = Programme(
            Sitting(2, hour, Entry(21, "Side event")) with { Kind = SittingKind.SideEvent, Room = room is null ? null : English(room) },
            Sitting(1, 10, Entry(11, "Opening")));

        var warnings = ProgrammeWarnings.Of(programme, null, Meeting, English("Room XIX"));

        Assert.Equal(expected, string.Join(' ', warnings.Select(warning => warning.Kind)));
        Assert.All(warnings, warning => Assert.Equal((Id(1), Id(2)), (warning.Sitting!.Id, warning.Other!.Id)));
    }

    [Fact]
    public void Warnings_TwoSideEventsInOneRoomOverMidnight_AreADoubleBooking()
    {
        var late = Sitting(1, 20, Entry(11, "Film")) with { Kind = SittingKind.SideEvent, End = new TimeOnly(1, 0), Room = English("Room XXI") };
        var early = Sitting(2, 0, Entry(21, "Talk")) with { Kind = SittingKind.Informal, Date = Monday.AddDays(1), Room = English("Room XXI") };

        Assert.Equal([ProgrammeWarningKind.SameRoom], ProgrammeWarnings.Of(Programme(late, early), null, Meeting, English("Room XIX")).Select(warning => warning.Kind));
    }

    private static SittingData Data(DateOnly date, int start, int end) =>
        new(date, new TimeOnly(start, 0), new TimeOnly(end, 0), null, SittingKind.Informal, Audience.Public, ClosedDisplay.TimeAndRoom);

    private static EntryData EntryOf(string text) => new([Id(101)], English(text), null, IfTimePermits: false);
}
