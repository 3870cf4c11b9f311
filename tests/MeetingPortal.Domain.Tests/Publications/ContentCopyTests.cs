using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using Xunit;

namespace MeetingPortal.Domain.Tests.Publications;

public class ContentCopyTests
{
    private static readonly ItemId Item = New();
    private static readonly AgendaContent Agenda = new(
        Stage.Adopted,
        [new AgendaItem(Item, "opening", new AgendaNumber(1), Text("Opening"), SourceStatus.Confirmed, null, [new DocumentId(Guid.CreateVersion7())], [new AgendaItem(New(), "words", new AgendaNumber(1, 1), Text("Words"), SourceStatus.Confirmed, null, [], [])])],
        Text("At the 1st meeting"));

    private static readonly ProgrammeContent Programme = new(
        Stage.Amended,
        [
            new Sitting(
                New(),
                "mon-26-am",
                new DateOnly(2029, 3, 26),
                new TimeOnly(2, 30),
                new TimeOnly(13, 0),
                Text("Room I"),
                SittingKind.Plenary,
                Audience.Public,
                ClosedDisplay.TimeAndRoom,
                [
                    new ProgrammeEntry(New(), "mon-26-am-opening", [Item, New()], null, null, IfTimePermits: false, SourceStatus.Confirmed, null),
                    new ProgrammeEntry(New(), "own-words", [], Text("Words"), null, IfTimePermits: true, SourceStatus.Confirmed, null),
                ],
                SourceStatus.Confirmed,
                null,
                Sequence: 7),
        ],
        Text("Announced"));

    [Fact]
    public void Of_Agenda_IsAnOutlineOfItsOwnWithoutDocuments()
    {
        var copy = Assert.IsType<AgendaContent>(Copy(0).Of(Agenda));

        Assert.Equal((Stage.Outline, null), (copy.Stage, copy.StageSource));
        Assert.Equal(Agenda.AllItems().Select(item => (item.Slug, item.Title)), copy.AllItems().Select(item => (item.Slug, item.Title)));
        Assert.Empty(copy.AllItems().Select(item => item.Id).Intersect(Agenda.AllItems().Select(item => item.Id)));
        Assert.All(copy.AllItems(), item => Assert.Equal((SourceStatus.Inferred, "As before", 0), (item.Source, item.SourceNote, item.Documents.Count)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(364)]
    [InlineData(-6)]
    public void Of_Programme_MovesDaysAndNoHour(int days)
    {
        var copier = Copy(days);
        var agenda = (AgendaContent)copier.Of(Agenda)!;
        var copy = Assert.IsType<ProgrammeContent>(copier.Of(Programme));

        var (before, after) = (Programme.Sittings[0], copy.Sittings[0]);
        Assert.Equal((Stage.Outline, null), (copy.Stage, copy.StageSource));
        Assert.Equal((before.Date.AddDays(days), before.Start, before.End, 0), (after.Date, after.Start, after.End, after.Sequence));
        Assert.Equal([agenda.Items[0].Id], after.Entries[0].AgendaItems);
        Assert.Empty(copy.Nodes().Select(node => node.Id).Where(id => id != default).Intersect(Programme.Nodes().Select(node => node.Id)));
        Assert.Equal([$"{after.Slug}-opening", "own-words"], after.Entries.Select(entry => entry.Slug), StringComparer.Ordinal);
    }

    [Fact]
    public void Of_Letter_IsNotCopied() => Assert.Null(Copy(0).Of(LetterContent.Blank(Language.English, new DateOnly(2029, 1, 1))));

    [Theory]
    [InlineData("europe/zurich", "Europe/Zurich")]
    [InlineData(" UTC ", "UTC")]
    [InlineData("Asia/Calcutta", "Asia/Calcutta")]
    [InlineData("Zurich", null)]
    [InlineData("W. Europe Standard Time", null)]
    [InlineData("../../etc/passwd", null)]
    [InlineData("", null)]
    public void Find_Zone_TakesIanaNamesOnly(string typed, string? found) => Assert.Equal(found, VenueZone.Find(typed));

    [Fact]
    public void Like_PartOfAName_SuggestsIt() => Assert.Contains("America/New_York", VenueZone.Like("new york"), StringComparer.Ordinal);

    private static ContentCopy Copy(int days) => new("As before", days, New);

    private static ItemId New() => new(Guid.CreateVersion7());

    private static LocalizedText Text(string text) => LocalizedText.Of(Language.English, text);
}
