using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.TestKit.Data;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Data.Seeds;

/// <summary>What the seeds of every environment say about the Meeting is what published pages confirm, and nothing else.</summary>
public sealed class MeetingFactsTests(SeededFacts facts) : IClassFixture<SeededFacts>
{
    [Fact]
    public async Task Meeting_Loaded_HasTheLettersDatesAndPlace()
    {
        var meeting = await facts.Store.ReadAsync(context => context.Meetings.AsNoTracking().SingleAsync(TestContext.Current.CancellationToken));

        Assert.Equal("11msp", meeting.Code.Value);
        Assert.Equal("11MSP", meeting.ShortCode);
        Assert.Equal(11, meeting.EditionNumber);
        Assert.Equal((new DateOnly(2023, 9, 11), new DateOnly(2023, 9, 14)), (meeting.StartsOn, meeting.EndsOn));
        Assert.Equal("Europe/Zurich", meeting.ZoneId);
        Assert.Equal("Convention on Cluster Munitions", English(meeting.Treaty));
        Assert.Equal("Geneva", English(meeting.City));
        Assert.Equal("Palais des Nations", English(meeting.Venue));
        Assert.Equal("Room XIX", English(meeting.Room));
        Assert.All([meeting.Treaty, meeting.Title, meeting.City, meeting.Venue, meeting.Room], text => Assert.Equal(Language.All, text.Entries.Select(entry => entry.Key)));
    }

    [Fact]
    public async Task Officers_Loaded_AreThePresidentAlone()
    {
        var officer = await facts.Store.ReadAsync(context => context.Officers.AsNoTracking().SingleAsync(TestContext.Current.CancellationToken));

        Assert.Equal((OfficerRole.President, "H.E. Mr. Abdul-Karim Hashim Mostafa", "IQ"), (officer.Role, officer.Name, officer.StateCode));
    }

    [Fact]
    public async Task WebPages_Loaded_AreTheTwoOfTheLetter()
    {
        var pages = await facts.Store.ReadAsync(context => context.MeetingWebPages.OrderBy(page => page.Position).Select(page => page.Url).ToListAsync(TestContext.Current.CancellationToken));

        string[] two = ["https://www.clusterconvention.org/11msp-int/", "https://meetings.unoda.org/meeting/68085/documents"];
        Assert.Equal(two, pages, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Documents_Loaded_AreTheConfirmedSymbolsHeldElsewhere()
    {
        var (symbols, versions) = await facts.Store.ReadAsync(async context => (
            await context.Symbols.AsNoTracking().Select(symbol => symbol.AsIssued).ToListAsync(TestContext.Current.CancellationToken),
            await context.LanguageVersions.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken)));

        string[] three = ["CCM/MSP/2010/3", "CCM/MSP/2023/1", "CCM/MSP/2023/3"];
        Assert.Equal(three, symbols.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal(18, versions.Count);
        Assert.All(versions, version => Assert.True(version.State is VersionState.IssuedElsewhere or VersionState.Unknown));
        Assert.All(versions.Where(version => version.Language == Language.English), version => Assert.Equal(VersionState.IssuedElsewhere, version.State));
    }

    [Fact]
    public async Task Outline_NotLoaded_LeavesNoAgendaNoProgrammeAndNoDeadline()
    {
        var (kinds, deadlines) = await facts.Store.ReadAsync(async context => (
            await context.Publications.Select(publication => publication.Kind).Distinct().ToListAsync(TestContext.Current.CancellationToken),
            await context.Deadlines.CountAsync(TestContext.Current.CancellationToken)));

        Assert.Equal([ContentKind.Letter, ContentKind.Page], kinds.Order());
        Assert.Equal(0, deadlines);
    }

    [Fact]
    public async Task Letter_Released_IsThePresidentsWordForWord()
    {
        var release = await facts.Store.ReadAsync(context => context.Releases.AsNoTracking().SingleAsync(row => row.Kind == ContentKind.Letter, TestContext.Current.CancellationToken));
        var letter = Assert.IsType<LetterContent>(release.Content);

        string[] blocks =
        [
            letter.DateLine,
            string.Join('\n', letter.Addressees),
            letter.Reference,
            letter.Salutation,
            .. letter.Body.Select(part => part.Paragraph ?? $"<{part.Link}>"),
            letter.Closing,
            .. letter.Signature,
        ];
        Assert.Equal(await LetterText.ReadAsync(), string.Join("\n\n", blocks));
        Assert.Equal((Language.English, new DateOnly(2023, 8, 8)), (letter.Language, letter.WrittenOn));
    }

    private static string? English(LocalizedText text) => text.Find(Language.English)?.Text;
}

/// <summary>The letter as it was received, kept beside the tests so that a slip in the seed cannot hide in its own copy.</summary>
internal static class LetterText
{
    public static async Task<string> ReadAsync() => (await File.ReadAllTextAsync(
        RepositoryRoot.PathOf("tests", "MeetingPortal.Web.Tests", "Data", "Seeds", "invitation-letter.txt"), TestContext.Current.CancellationToken)).TrimEnd('\n');
}
