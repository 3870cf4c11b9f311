using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Outcomes;
using Xunit;

namespace MeetingPortal.Domain.Tests.Documents;

public class DocumentFileTests
{
    private static readonly DateTimeOffset Now = new(2023, 8, 21, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void IsPublicFromTheInstantOnAndNotBefore()
    {
        var file = Sent();

        Refused(file.Publish(Now.AddHours(2), seenVersion: 1, Now), expected: null);

        Assert.False(file.IsPublic(Now.AddHours(2).AddTicks(-1)));
        Assert.True(file.IsPublic(Now.AddHours(2)));
        Assert.False(file.IsAnnounced);
    }

    [Fact]
    public void IsAnnouncedAtOnceWhenPublishedNow()
    {
        var file = Sent();

        Refused(file.Publish(at: null, seenVersion: 1, Now), expected: null);

        Assert.True(file.IsPublic(Now));
        Assert.True(file.IsAnnounced);
    }

    public static TheoryData<string, Func<DocumentFile, Outcome<DocumentFile>>, string?> Decisions => new()
    {
        { "sent", file => file.Publish(null, 1, Now), null },
        { "sent", file => file.Publish(null, 2, Now), DocumentRefusals.FileDecidedMeanwhile },
        { "sent", file => file.Publish(Now.AddMinutes(-1), 1, Now), DocumentRefusals.InstantPassed },
        { "sent", file => file.HoldBack(1, Now), null },
        { "sent", file => file.Withdraw("Wrong file", 1, Now), DocumentRefusals.FileDecidedMeanwhile },
        { "scheduled", file => file.Publish(null, 2, Now), null },
        { "scheduled", file => file.Publish(Now.AddDays(2), 2, Now), null },
        { "scheduled", file => file.HoldBack(2, Now), null },
        { "scheduled", file => file.HoldBack(1, Now), DocumentRefusals.FileDecidedMeanwhile },
        { "scheduled", file => file.Withdraw("Wrong file", 2, Now), DocumentRefusals.FileDecidedMeanwhile },
        { "public", file => file.Publish(null, 2, Now), DocumentRefusals.FileDecidedMeanwhile },
        { "public", file => file.Publish(Now.AddDays(1), 2, Now), DocumentRefusals.FileDecidedMeanwhile },
        { "public", file => file.HoldBack(2, Now), DocumentRefusals.FileDecidedMeanwhile },
        { "public", file => file.Withdraw(" ", 2, Now), DocumentRefusals.ReasonMissing },
        { "public", file => file.Withdraw("Wrong file", 1, Now), DocumentRefusals.FileDecidedMeanwhile },
        { "public", file => file.Withdraw("Wrong file", 2, Now), null },
        { "withdrawn", file => file.Withdraw("Again", 3, Now), DocumentRefusals.FileDecidedMeanwhile },
        { "withdrawn", file => file.Publish(null, 3, Now), DocumentRefusals.FileDecidedMeanwhile },
        { "withdrawn", file => file.HoldBack(3, Now), DocumentRefusals.FileDecidedMeanwhile },
    };

    [Theory]
    [MemberData(nameof(Decisions))]
    public void TakesADecisionOrRefusesIt(string standing, Func<DocumentFile, Outcome<DocumentFile>> decide, string? refusal)
    {
        var file = Standing(standing);
        var (version, from, withdrawn) = (file.Version, file.PublicFrom, file.WithdrawnAt);

        Refused(decide(file), refusal);

        if (refusal is not null)
        {
            Assert.Equal((version, from, withdrawn), (file.Version, file.PublicFrom, file.WithdrawnAt));
        }
        else
        {
            Assert.Equal(version + 1, file.Version);
        }
    }

    [Fact]
    public void WithdrawnFileIsNotPublicAndKeepsItsReason()
    {
        var file = Standing("withdrawn");

        Assert.False(file.IsPublic(Now));
        Assert.True(file.WasPublic(Now));
        Assert.Equal("Wrong file", file.WithdrawnReason);
    }

    [Theory]
    [InlineData(true, true, true, true)]
    [InlineData(false, true, true, true, FileFault.NoText)]
    [InlineData(false, false, false, false, FileFault.NoText)]
    [InlineData(true, false, true, true, FileFault.NotTagged)]
    [InlineData(true, false, false, false, FileFault.NotTagged, FileFault.NoLanguage, FileFault.NoTitle)]
    public void NamesWhatKeepsPeopleFromReading(bool text, bool tags, bool language, bool title, params FileFault[] faults) =>
        Assert.Equal(faults, new FileFindings(1, text, tags, language, title).Faults());

    [Theory]
    [InlineData("CCM/MSP/2023/WP.1/Rev.1", "ccm-msp-2023-wp-1-rev-1")]
    [InlineData("GC(67)/1", "gc-67-1")]
    public void MakesASlugOfTheSymbol(string symbol, string slug) => Assert.Equal(slug, DocumentSlug.Of(DocumentSymbol.Parse(symbol), []));

    [Fact]
    public void NumbersASlugThatIsTaken() =>
        Assert.Equal("ccm-msp-2023-1-3", DocumentSlug.Of(DocumentSymbol.Parse("CCM/MSP/2023/1"), ["ccm-msp-2023-1", "ccm-msp-2023-1-2"]));

    private static void Refused(Outcome<DocumentFile> outcome, string? expected) => Assert.Equal(expected, outcome.Match<string?>(_ => null, refusal => refusal.Key));

    private static DocumentFile Standing(string standing)
    {
        var file = Sent();
        if (standing is not "sent")
        {
            Refused(file.Publish(standing is "scheduled" ? Now.AddDays(1) : null, 1, Now), expected: null);
        }

        if (standing is "withdrawn")
        {
            Refused(file.Withdraw("Wrong file", 2, Now), expected: null);
        }

        return file;
    }

    private static DocumentFile Sent() => new()
    {
        Id = NewId.At<DocumentFileId>(Now),
        DocumentId = NewId.At<DocumentId>(Now),
        MeetingId = NewId.At<MeetingId>(Now),
        Language = Language.French,
        StoredFileId = NewId.At<StoredFileId>(Now),
        Type = FileType.Pdf,
        Stage = FileStage.Official,
        Findings = FileFindings.None,
    };
}
