using MeetingPortal.Data.Providers;
using MeetingPortal.Publishing.Seeding;
using MeetingPortal.TestKit.Data;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Data.Seeds;

/// <summary>A mistake in a file is told with file and line, and leaves the store as it was.</summary>
public sealed class WrongSeedsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("meeting-portal-seeds-").FullName;

    [Theory]
    [InlineData("documents.yaml", "    kind: ProvisionalAgenda", "    kind: Poem", SeedRefusals.OneOf + " Other, Invitation, InformationNote, ProvisionalAgenda")]
    [InlineData("documents.yaml", "    symbols: [CCM/MSP/2023/1]", "    symbols: [\"no symbol\"]", SeedRefusals.SymbolExpected)]
    [InlineData("documents.yaml", "    year: 2010", "    year: MMX", SeedRefusals.NumberExpected)]
    [InlineData("documents.yaml", "    slug: rules-of-procedure", "    slug: [rules", SeedRefusals.NoYaml)]
    [InlineData("meeting.yaml", "starts: 2023-09-11 # L, U11", "starts: 11 September 2023", SeedRefusals.DateExpected)]
    [InlineData("meeting.yaml", "code: 11msp", "code: admin", SeedRefusals.CodeExpected)]
    [InlineData("letter.yaml", "  language: en", "  language: eo", SeedRefusals.OneOf + " ar, zh, en, fr, ru, es")]
    [InlineData("letter.yaml", "id: 01a2076b-ef9e-7357-b87f-033f88e338fd", "id: letter", SeedRefusals.IdExpected)]
    [InlineData("pages/venue.yaml", "order: 3", "place: Moon", SeedRefusals.Missing + " order")]
    [InlineData("pages/venue.en.md", "# Venue and access", "Venue and access", SeedRefusals.HeadingExpected)]
    public async Task Load_FileWithAMistake_NamesFileAndLineAndLoadsNothing(string file, string right, string wrong, string reason)
    {
        CopySeeds(SeedFolder.Meeting);
        var line = Spoil(file, right, wrong);
        await using var store = await TestStore.CreateAsync(DatabaseProvider.Sqlite);

        var fault = await Assert.ThrowsAsync<SeedException>(() => store.LoadFolderAsync(_folder));

        // What is missing is missing from the whole mapping, which begins with the file's first key.
        var place = reason.StartsWith(SeedRefusals.Missing, StringComparison.Ordinal) ? $"{file}:" : $"{file}:{line}:";
        Assert.Contains(place, fault.Message, StringComparison.Ordinal);
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
        await AssertEmptyAsync(store);
    }

    [Fact]
    public async Task Load_PartiesWithAWrongDate_NamesFileAndLineAndLoadsNothing()
    {
        CopySeeds(SeedFolder.Meeting);
        var line = Spoil("parties.csv", "2011-09-08", "8 Sept. 2011");
        await using var store = await TestStore.CreateAsync(DatabaseProvider.Sqlite);

        var fault = await Assert.ThrowsAsync<SeedException>(() => store.LoadFolderAsync(_folder));

        Assert.Contains($"parties.csv:{line}:", fault.Message, StringComparison.Ordinal);
        await AssertEmptyAsync(store);
    }

    [Theory]
    [EveryDatabase]
    public async Task Load_OutlineThatNamesAnUnknownItem_NamesFileAndLineAndLoadsNothingOfIt(DatabaseProvider provider)
    {
        CopySeeds(SeedFolder.Outline);
        var line = Spoil("programme.yaml", "        items: [opening]", "        items: [closing-of-the-moon]");
        await using var store = await TestStore.CreateAsync(provider);
        await store.LoadFolderAsync(SeedFolder.PathOf(SeedFolder.Meeting));

        var fault = await Assert.ThrowsAsync<SeedException>(() => store.LoadFolderAsync(_folder));

        Assert.Contains($"programme.yaml:{line}:", fault.Message, StringComparison.Ordinal);
        Assert.Contains("closing-of-the-moon", fault.Message, StringComparison.Ordinal);
        Assert.Equal(0, await store.CountAsync($"""SELECT COUNT(*) AS "Value" FROM "Publications" WHERE "Kind" IN ('Agenda', 'Programme')"""));
        Assert.Equal(0, await store.CountAsync($"""SELECT COUNT(*) AS "Value" FROM "Deadlines" """));
    }

    [Fact]
    public async Task Load_OutlineOfAMeetingThatIsNotThere_SaysSo()
    {
        await using var store = await TestStore.CreateAsync(DatabaseProvider.Sqlite);

        var fault = await Assert.ThrowsAsync<SeedException>(() => store.LoadFolderAsync(SeedFolder.PathOf(SeedFolder.Outline)));

        Assert.Contains(SeedRefusals.MeetingUnknown + " 11msp", fault.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task AssertEmptyAsync(TestStore store) => Assert.Equal(
        (0, 0, 0),
        await store.ReadAsync(async context => (
            await context.Meetings.CountAsync(TestContext.Current.CancellationToken),
            await context.States.CountAsync(TestContext.Current.CancellationToken),
            await context.AuditEntries.CountAsync(TestContext.Current.CancellationToken))));

    private void CopySeeds(string folder)
    {
        var source = SeedFolder.PathOf(folder);
        foreach (var path in Directory.GetFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_folder, Path.GetRelativePath(source, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }
    }

    /// <summary>Puts the mistake in and answers the line, from 1.</summary>
    private int Spoil(string file, string right, string wrong)
    {
        var path = Path.Combine(_folder, file);
        var text = File.ReadAllText(path);
        var at = text.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} no longer holds '{right}'.");
        File.WriteAllText(path, text[..at] + wrong + text[(at + right.Length)..]);
        return text[..at].Count(character => character == '\n') + 1;
    }
}
