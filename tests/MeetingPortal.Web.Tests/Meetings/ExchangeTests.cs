using System.Security.Cryptography;
using MeetingPortal.Data.Files;
using MeetingPortal.Data.Providers;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Reference;
using MeetingPortal.Publishing.Documents;
using MeetingPortal.Publishing.Seeding;
using MeetingPortal.TestKit.Data;
using MeetingPortal.TestKit.Files;
using MeetingPortal.Web.Tests.Data.Seeds;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Meetings;

/// <summary>A meeting taken from one portal to another, and what is not taken.</summary>
public sealed class ExchangeTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [EveryDatabase]
    public async Task ExportImportExport_OfTheFirstMeeting_GivesTheSameBytes(DatabaseProvider provider)
    {
        await using var here = await FirstMeetingAsync(provider);
        await using var there = await TestStore.CreateAsync(provider);
        await there.LoadFolderAsync(SeedFolder.PathOf(SeedFolder.Reference));
        var first = await here.ExportAsync("11msp");

        var looked = await there.ImportAsync(first, onlyLook: true);
        Assert.Equal(0, await there.CountAsync($"""SELECT COUNT(*) AS "Value" FROM "Meetings" """));
        Assert.Empty(looked.LeftOut);
        Assert.Equal(looked, await there.ImportAsync(first) with { LeftOut = looked.LeftOut });

        Assert.Equal((8, 6, 1, 3, 1), (looked.Sittings, looked.Pages, looked.Deadlines, looked.Documents, looked.Files));
        Assert.Equal(Folders.Texts(first), Folders.Texts(await there.ExportAsync("11msp")));
        Assert.Equal(first, await there.ExportAsync("11msp"));
    }

    [Fact]
    public async Task Export_IsReadableAndHoldsNobody()
    {
        await using var here = await FirstMeetingAsync(DatabaseProvider.Sqlite);

        var texts = Folders.Texts(await here.ExportAsync("11msp"));

        Assert.Contains("title:\n  ar:\n", texts["meeting.yaml"], StringComparison.Ordinal);
        Assert.Contains("    text: Eleventh Meeting of States Parties\n    status: official\n", texts["meeting.yaml"], StringComparison.Ordinal);
        Assert.StartsWith("# Venue and access\n\n", texts["pages/venue.en.md"], StringComparison.Ordinal);
        Assert.Contains("items: [opening]", texts["programme.yaml"], StringComparison.Ordinal);
        Assert.Contains("\nSS,,2023-08-03,2024-02-01,,yes\n", texts["parties.csv"], StringComparison.Ordinal);
        Assert.All(texts.Keys, name => Assert.Matches("^(meeting|letter|agenda|programme|deadlines|documents)\\.yaml$|^parties\\.csv$|^pages/|^files/", name));
        Assert.DoesNotContain(texts.Values, text => text.Contains("named after somebody", StringComparison.Ordinal) || text.Contains("sentence", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_IsInPreparationAndGivesNothingToReaders()
    {
        await using var here = await FirstMeetingAsync(DatabaseProvider.Sqlite);
        await using var there = await TestStore.CreateAsync(DatabaseProvider.Sqlite);

        await there.ImportAsync(await here.ExportAsync("11msp"));

        var meeting = await there.ReadAsync(context => context.Meetings.AsNoTracking().SingleAsync(Cancellation));
        Assert.True(meeting.IsInPreparation);
        Assert.Equal(0, await there.ReadAsync(context => context.Releases.CountAsync(Cancellation)));
        var file = await there.ReadAsync(context => context.DocumentFiles.AsNoTracking().SingleAsync(Cancellation));
        Assert.Null(file.PublicFrom);
        var stored = await there.ReadAsync(context => context.StoredFiles.AsNoTracking().SingleAsync(Cancellation));
        Assert.Equal("CCM_MSP_2023_1-FR.pdf", stored.Name);
        await using var bytes = await there.WithAsync<IFileStore, Stream>(files => Task.FromResult(files.OpenRead(FileArea.Public, stored.Sha256)));
        Assert.Equal(stored.Length, bytes.Length);
    }

    [Fact]
    public async Task Import_PackedWithItsFolder_IsTakenToo()
    {
        await using var here = await FirstMeetingAsync(DatabaseProvider.Sqlite);
        await using var there = await TestStore.CreateAsync(DatabaseProvider.Sqlite);
        var texts = Folders.Texts(await here.ExportAsync("11msp")).Select(pair => KeyValuePair.Create("11msp copy/" + pair.Key, pair.Value));

        Assert.Equal("11msp", (await there.ImportAsync(Folders.Zip(texts.Append(new("__MACOSX/x", "x"))))).Code.Value);
    }

    [Theory]
    [InlineData("meeting.yaml", "zone: Europe/Zurich", "zone: Europe/Zurick", MeetingRefusals.ZoneUnknown)]
    [InlineData("meeting.yaml", "edition: 11", "edition: 11\nchairs: 300", SeedRefusals.KeyUnknown + " chairs")]
    [InlineData("meeting.yaml", "ends: 2023-09-14", "ends: 2023-09-10", MeetingRefusals.EndsBeforeStart)]
    [InlineData("meeting.yaml", "    email: \"ccm@un.org\"", "    email: nobody", SeedRefusals.EmailExpected)]
    [InlineData("meeting.yaml", "edition: 11", "edition: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[11]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]", SeedRefusals.TooDeep)]
    [InlineData("meeting.yaml", "edition: 11", "edition: *eleven", SeedRefusals.Alias)]
    [InlineData("agenda.yaml", "    slug: opening\n", "    slug: ../opening\n", SeedRefusals.SlugExpected)]
    [InlineData("agenda.yaml", "    slug: opening\n", "    slug: adoption-of-agenda\n", SeedRefusals.SlugTwice + " adoption-of-agenda")]
    [InlineData("agenda.yaml", "meeting: 11msp", "meeting: 12msp", SeedRefusals.OtherMeeting)]
    [InlineData("programme.yaml", "        ifTimePermits: false", "        ifTimePermits: perhaps", SeedRefusals.OneOf + " true, false")]
    [InlineData("letter.yaml", "slug: letter", "slug: lettre", SeedRefusals.OneOf + " letter")]
    [InlineData("letter.yaml", "  dateLine: ", "  dateLine: \"\\x07\" # ", SeedRefusals.ControlCharacter)]
    [InlineData("documents.yaml", "        state: issuedElsewhere", "        state: heldHere", SeedRefusals.OneOf + " Unknown, ")]
    [InlineData("pages/venue.en.md", "# Venue", "Venue", SeedRefusals.HeadingExpected)]
    public async Task Import_WithAMistake_NamesFileAndLineAndKeepsNothing(string file, string right, string wrong, string reason)
    {
        await using var here = await FirstMeetingAsync(DatabaseProvider.Sqlite);
        await using var there = await TestStore.CreateAsync(DatabaseProvider.Sqlite);
        var folder = await here.ExportAsync("11msp");
        var text = Folders.Texts(folder)[file];
        Assert.Contains(right, text, StringComparison.Ordinal);
        var at = text.IndexOf(right, StringComparison.Ordinal);

        var fault = await Assert.ThrowsAsync<SeedException>(() => there.ImportAsync(Folders.With(folder, (file, text[..at] + wrong + text[(at + right.Length)..]))));

        Assert.StartsWith($"{file}:", fault.Message, StringComparison.Ordinal);
        Assert.Matches("^[a-z/.]+:[0-9]+: ", fault.Message);
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
        await AssertNothingAsync(there);
    }

    [Theory]
    [InlineData("../meeting.yaml", "x", SeedRefusals.NoSuchFile)]
    [InlineData("pages/../../etc/passwd", "x", SeedRefusals.NoSuchFile)]
    [InlineData("/etc/passwd", "x", SeedRefusals.NoSuchFile)]
    [InlineData("states.csv", "iso2", SeedRefusals.NoSuchFile)]
    [InlineData("parties.csv", "state,signed\n", SeedRefusals.Missing)]
    [InlineData("parties.csv", "state,signed,deposited,in_force,withdrawn,confirmed\nFR,3 Dec 2008,,,,yes\n", SeedRefusals.DateExpected)]
    [InlineData("parties.csv", "state,signed,deposited,in_force,withdrawn,confirmed\nFR,2008-12-03,,,,maybe\n", SeedRefusals.OneOf)]
    [InlineData("parties.csv", "state,signed,deposited,in_force,withdrawn,confirmed\nFR,2008-12-03,2007-12-03,,,yes\n", TreatyRefusals.SignedAfterDeposit)]
    [InlineData("pages/lost.en.md", "# Lost", SeedRefusals.FileUnnamed)]
    [InlineData("files/0000000000000000000000000000000000000000000000000000000000000000.pdf", "%PDF-1.7", FileRefusals.Broken)]
    [InlineData("meeting.yaml", null, SeedRefusals.MeetingFileMissing)]
    public async Task Import_WithAFileThatDoesNotBelong_IsRefused(string name, string? text, string reason)
    {
        await using var here = await FirstMeetingAsync(DatabaseProvider.Sqlite);
        await using var there = await TestStore.CreateAsync(DatabaseProvider.Sqlite);

        var fault = await Assert.ThrowsAsync<SeedException>(async () => await there.ImportAsync(Folders.With(await here.ExportAsync("11msp"), (name, text))));

        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
        await AssertNothingAsync(there);
    }

    [Fact]
    public async Task Import_OfAFileUnderAnotherHash_IsRefused()
    {
        await using var here = await FirstMeetingAsync(DatabaseProvider.Sqlite);
        await using var there = await TestStore.CreateAsync(DatabaseProvider.Sqlite);
        var folder = await here.ExportAsync("11msp");
        var name = Folders.Texts(folder).Keys.Single(key => key.StartsWith("files/", StringComparison.Ordinal));
        var other = System.Text.Encoding.Latin1.GetString(SampleFiles.Pdf("Something else"));

        var fault = await Assert.ThrowsAsync<SeedException>(() => there.ImportAsync(Folders.With(folder, (name, other))));

        Assert.Contains(SeedRefusals.FileMisnamed, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_OfWhatUnpacksWithoutEnd_IsRefused()
    {
        await using var there = await TestStore.CreateAsync(DatabaseProvider.Sqlite);
        var bomb = Folders.Zip([new("meeting.yaml", new string('a', 30_000_000))]);
        var noZip = SampleFiles.Pdf();

        Assert.Equal(SeedRefusals.NoArchive, (await Assert.ThrowsAsync<SeedException>(() => there.ImportAsync(bomb))).Refusal.Key);
        Assert.Equal(SeedRefusals.NoArchive, (await Assert.ThrowsAsync<SeedException>(() => there.ImportAsync(noZip))).Refusal.Key);
    }

    [Theory]
    [InlineData(30_000, 20_000, SeedRefusals.NoArchive)]
    [InlineData(1_000_000, 200, DocumentRefusals.FileTooLarge)]
    [InlineData(1_000_000, 20_000, null)]
    public async Task Import_OfMoreThanTheLimits_IsRefused(long most, long mostOfFile, string? refusal)
    {
        await using var here = await FirstMeetingAsync(DatabaseProvider.Sqlite);
        await using var there = await TestStore.CreateAsync(DatabaseProvider.Sqlite);
        var folder = await here.ExportAsync("11msp");

        var fault = await Record.ExceptionAsync(() => there.ImportAsync(folder, limits: new FolderLimits(most, mostOfFile)));

        Assert.Equal(refusal, (fault as SeedException)?.Refusal.Key);
    }

    [Theory]
    [InlineData(4_000, SeedRefusals.FileUnnamed)]
    [InlineData(FolderLimits.MostFiles, SeedRefusals.NoArchive)]
    public async Task Import_OfManyFiles_IsLookedIntoUpToTheMost(int files, string refusal)
    {
        await using var here = await FirstMeetingAsync(DatabaseProvider.Sqlite);
        await using var there = await TestStore.CreateAsync(DatabaseProvider.Sqlite);
        (string, string?)[] pages = [.. Enumerable.Range(1, files).Select(number => ($"pages/lost-{number}.en.md", (string?)"# Lost"))];

        var fault = await Assert.ThrowsAsync<SeedException>(async () => await there.ImportAsync(Folders.With(await here.ExportAsync("11msp"), pages)));

        Assert.Equal(refusal, fault.Refusal.Key);
    }

    [Fact]
    public async Task Import_OfWhatIsHereAlready_IsRefusedThingByThing()
    {
        await using var here = await FirstMeetingAsync(DatabaseProvider.Sqlite);
        var folder = await here.ExportAsync("11msp");
        var settings = Folders.Texts(folder)["meeting.yaml"];
        var before = await here.CountAsync($"""SELECT COUNT(*) AS "Value" FROM "AuditEntries" """);

        var same = await Assert.ThrowsAsync<SeedException>(() => here.ImportAsync(folder));
        var renamed = settings.Replace("01a2076b-b385-7e3e-a5c7-e3bda11f0749", Guid.CreateVersion7().ToString(), StringComparison.Ordinal);
        var code = await Assert.ThrowsAsync<SeedException>(() => here.ImportAsync(Folders.With(folder, ("meeting.yaml", renamed))));

        Assert.Matches("^meeting.yaml:[0-9]+: " + SeedRefusals.KnownHere, same.Message);
        Assert.Matches("^meeting.yaml:[0-9]+: " + MeetingRefusals.CodeTaken, code.Message);
        Assert.Equal(before, await here.CountAsync($"""SELECT COUNT(*) AS "Value" FROM "AuditEntries" """));
    }

    private static async Task AssertNothingAsync(TestStore store) => Assert.Equal(
        (0, 0, 0),
        await store.ReadAsync(async context => (
            await context.Meetings.CountAsync(Cancellation), await context.Publications.CountAsync(Cancellation), await context.AuditEntries.CountAsync(Cancellation))));

    /// <summary>11MSP with a file of its provisional agenda in French.</summary>
    private static async Task<TestStore> FirstMeetingAsync(DatabaseProvider provider)
    {
        var store = await TestStore.CreateAsync(provider);
        await store.LoadAllAsync(releaseOutlines: true);
        var document = await store.ReadAsync(context => context.Documents.AsNoTracking().SingleAsync(row => row.Slug == "provisional-agenda", Cancellation));
        var bytes = SampleFiles.Pdf("Ordre du jour");
        await store.WithAsync<IFileStore, bool>(async files =>
        {
            var incoming = (await files.ReceiveAsync(new MemoryStream(bytes), 1_000_000, Cancellation)).Match(file => file, refusal => throw new InvalidOperationException(refusal.Key));
            files.Keep(incoming, FileArea.Public);
            return true;
        });
        var row = new StoredFile
        {
            Id = NewId.At<StoredFileId>(TestStore.Start),
            Area = FileArea.Public,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            Length = bytes.Length,
            Type = FileType.Pdf,
            Name = "named after somebody.pdf",
            MeetingId = document.MeetingId,
            ReceivedAt = TestStore.Start,
        };
        var added = await store.WithAsync<AddDocumentFileHandler, Outcome<DocumentFileId>>(add => add.HandleAsync(
            new AddDocumentFile(document.MeetingId, document.Id, row, Language.French, FileStage.Advance, new DateOnly(2023, 8, 8), FileFindings.None), Actor.Start, Cancellation));
        Assert.True(added.Match(_ => true, _ => false));
        return store;
    }
}
