using MeetingPortal.TestKit.Data;

namespace MeetingPortal.Web.Tests.Starting;

/// <summary>The command line of the published portal.</summary>
public sealed class CommandTests(PublishedPortal portal) : IDisposable
{
    private readonly EmptyFolder _folder = new();

    [Fact]
    public async Task Help_Asked_PrintsItAndEndsWell()
    {
        using var process = await PortalProcess.StartAsync(portal, _folder.Path, "Production", "--help");

        Assert.Equal(0, await process.ExitCodeAsync());
        Assert.Contains(process.Lines, line => line.Contains("seed <folder>", StringComparison.Ordinal));
        Assert.False(Directory.Exists(_folder.Data));
    }

    [Theory]
    [InlineData("serv")]
    [InlineData("seed")]
    public async Task Command_UnknownOrIncomplete_PrintsTheHelpAndFails(string command)
    {
        using var process = await PortalProcess.StartAsync(portal, _folder.Path, "Production", command);

        Assert.Equal(2, await process.ExitCodeAsync());
        Assert.Contains(process.Lines, line => line.Contains(command, StringComparison.Ordinal));
        Assert.False(Directory.Exists(_folder.Data));
    }

    [Fact]
    public async Task Migrate_EmptyFolder_MakesAnEmptyStoreAndEnds()
    {
        using var process = await PortalProcess.StartAsync(portal, _folder.Path, "Production", "migrate");

        Assert.Equal(0, await process.ExitCodeAsync());
        Assert.NotEmpty(await _folder.QueryAsync("""SELECT "MigrationId" FROM "__EFMigrationsHistory" """));
        Assert.Equal("0", await _folder.SingleAsync("""SELECT COUNT(*) FROM "Meetings" """));
    }

    [Fact]
    public async Task Migrate_LockRowOfADeadProcess_DoesNotWaitForIt()
    {
        Directory.CreateDirectory(_folder.Data);
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_folder.Database};Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = """CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER PRIMARY KEY, "Timestamp" TEXT NOT NULL); INSERT INTO "__EFMigrationsLock" VALUES (1, '2040-01-01')""";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        using var process = await PortalProcess.StartAsync(portal, _folder.Path, "Production", "migrate");

        Assert.Equal(0, await process.ExitCodeAsync());
        Assert.Equal("0", await _folder.SingleAsync("""SELECT COUNT(*) FROM "__EFMigrationsLock" """));
    }

    [Fact]
    public async Task Seed_OutlineInProduction_LoadsItUnreleased()
    {
        foreach (var folder in (string[])["11msp", "11msp-outline"])
        {
            using var process = await PortalProcess.StartAsync(portal, _folder.Path, "Production", "seed", RepositoryRoot.PathOf("seeds", folder));
            Assert.Equal(0, await process.ExitCodeAsync());
        }

        Assert.Equal(
            ["Agenda waits", "Programme waits"],
            await _folder.QueryAsync("""SELECT "Kind" || CASE WHEN "CurrentReleaseId" IS NULL THEN ' waits' ELSE ' is public' END FROM "Publications" WHERE "Kind" IN ('Agenda', 'Programme') ORDER BY "Kind" """));
        Assert.Equal("0", await _folder.SingleAsync("""SELECT COUNT(*) FROM "Deadlines" WHERE "IsPublic" """));
    }

    [Fact]
    public async Task Seed_FolderWithAMistake_NamesThePlaceAndFails()
    {
        var seeds = Directory.CreateDirectory(Path.Combine(_folder.Path, "wrong"));
        await File.WriteAllTextAsync(Path.Combine(seeds.FullName, "meeting.yaml"), "code: utopia\nid: 7\n", TestContext.Current.CancellationToken);

        using var process = await PortalProcess.StartAsync(portal, _folder.Path, "Production", "seed", seeds.FullName);

        Assert.Equal(1, await process.ExitCodeAsync());
        Assert.Contains(process.Lines, line => line.Contains("meeting.yaml:", StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();
}
