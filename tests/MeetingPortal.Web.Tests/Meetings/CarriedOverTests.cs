using MeetingPortal.Data.Auditing;
using MeetingPortal.Data.Mail;
using MeetingPortal.Data.Providers;
using MeetingPortal.Data.Search;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Domain.Reference;
using MeetingPortal.Domain.Rooms;
using MeetingPortal.Domain.Subscriptions;
using MeetingPortal.Publishing.Seeding;
using MeetingPortal.TestKit.Data;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Meetings;

/// <summary>Whether something of a meeting goes to another portal is decided when its field is made, never by forgetting.</summary>
public sealed class CarriedOverTests
{
    /// <summary>What stays where it is as a whole: releases, people and their rights, mail, history, and what nobody has decided on yet.</summary>
    private static readonly string[] Staying =
    [
        nameof(Release), nameof(PlannedRelease), nameof(AuditEntry), nameof(OutboxMessage),
        nameof(Delegation), nameof(DelegationMember), nameof(Submission), nameof(AccessRequest), nameof(Grant), nameof(Invitation),
        nameof(Subscription), nameof(Notice),
        nameof(TitleProposal), nameof(DroppedFile), nameof(RoomNow),

        // Made anew from what is carried over: the row of a file's bytes, and what is found by searching.
        nameof(StoredFile), nameof(SearchEntry), nameof(SearchState),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Task<List<(string State, TreatyDates Dates, bool AreConfirmed)>> PartiesAsync(TestStore store) => store.ReadAsync(async context =>
        (await context.TreatyRelations.AsNoTracking().OrderBy(relation => relation.StateCode).ToListAsync(Cancellation)).ConvertAll(relation => (relation.StateCode, relation.Dates, relation.DatesConfirmed)));

    [Fact]
    public async Task EveryKindOfRowOfAMeeting_IsCarriedOverOrSaidToStay()
    {
        await using var store = await TestStore.CreateAsync(DatabaseProvider.Sqlite);

        var kinds = await store.ReadAsync(context => Task.FromResult(context.Model.GetEntityTypes()
            .Where(type => type.GetProperties().Any(property => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(MeetingId)))
            .Select(type => type.ClrType.Name)
            .ToList()));

        Assert.Equal(CarriedRows.Kinds.Keys.Select(type => type.Name).Concat(Staying).Order(StringComparer.Ordinal), kinds.Order(StringComparer.Ordinal));
    }

    [Theory]
    [EveryDatabase]
    public async Task Import_OfAMeetingWithEveryFieldInUse_CarriesEveryFieldOver(DatabaseProvider provider)
    {
        await using var here = await TestStore.CreateAsync(provider);
        await using var there = await TestStore.CreateAsync(provider);
        await WholeMeeting.AddSurroundingsAsync(here);
        await WholeMeeting.AddSurroundingsAsync(there);
        var meeting = await WholeMeeting.AddAsync(here);

        var contents = await there.ImportAsync(await here.ExportAsync("utopia-2040"));

        Assert.Empty(await UnusedAsync(here, await CarriedRows.OfAsync(here, meeting.Id)));
        await CarriedRows.AssertSameAsync(here, there, meeting.Id);
        Assert.Equal(await PartiesAsync(here), await PartiesAsync(there));
        Assert.Equal(2, (await PartiesAsync(there)).Count);
        Assert.Empty(contents.LeftOut);
    }

    [Fact]
    public async Task Import_WhereDaysOfTheTreatyAreKnown_LeavesThemAsTheyAre()
    {
        await using var here = await TestStore.CreateAsync(DatabaseProvider.Sqlite);
        await using var there = await TestStore.CreateAsync(DatabaseProvider.Sqlite);
        await WholeMeeting.AddSurroundingsAsync(here);
        await WholeMeeting.AddSurroundingsAsync(there);
        await WholeMeeting.AddAsync(here);
        await there.AddAsync(new TreatyRelation { TreatyCode = "UTO", StateCode = "XU", SignedOn = new DateOnly(2029, 9, 9) });

        await there.ImportAsync(await here.ExportAsync("utopia-2040"));

        Assert.Equal([("XU", new TreatyDates(new DateOnly(2029, 9, 9)), false), ("XV", new TreatyDates(new DateOnly(2030, 1, 3)), false)], await PartiesAsync(there));
    }

    [Fact]
    public async Task Import_WhereStatesOrganizationsAndTheOtherDocumentAreUnknown_LeavesThemOutAndSaysSo()
    {
        await using var here = await TestStore.CreateAsync(DatabaseProvider.Sqlite);
        await using var there = await TestStore.CreateAsync(DatabaseProvider.Sqlite);
        await WholeMeeting.AddSurroundingsAsync(here);
        await WholeMeeting.AddAsync(here);

        var contents = await there.ImportAsync(await here.ExportAsync("utopia-2040"));

        Assert.Equal(
            [(SeedRefusals.PartyLeftOut, "XU"), (SeedRefusals.PartyLeftOut, "XV"), (SeedRefusals.SubmitterLeftOut, "XU"), (SeedRefusals.SubmitterLeftOut, "XV"), (SeedRefusals.SubmitterLeftOut, "League of Islands"), (SeedRefusals.DocumentLeftOut, WholeMeeting.OtherSymbol)],
            contents.LeftOut.Select(remark => (remark.Key, remark.Value)));
        Assert.All(contents.LeftOut, remark => Assert.Matches("^(documents.yaml|parties.csv):[0-9]+$", remark.Place));
        var document = await there.ReadAsync(store => store.Documents.AsNoTracking().SingleAsync(Cancellation));
        Assert.True(document is { WaitsForFile: true, SubmittedBy: { States.Count: 0, Organizations.Count: 0, AreMultipleStates: true } });
        Assert.Equal([[], [WholeMeeting.Own], []], await ItemDocumentsAsync(there));
    }

    [Fact]
    public async Task Import_WhereALetterBroughtTheOrganization_FindsItByItsName()
    {
        await using var here = await TestStore.CreateAsync(DatabaseProvider.Sqlite);
        await using var there = await TestStore.CreateAsync(DatabaseProvider.Sqlite);
        var organization = Guid.CreateVersion7();
        await WholeMeeting.AddSurroundingsAsync(here);
        await WholeMeeting.AddSurroundingsAsync(there, organization: organization);
        await WholeMeeting.AddAsync(here);

        var contents = await there.ImportAsync(await here.ExportAsync("utopia-2040"));

        Assert.Empty(contents.LeftOut);
        Assert.Equal([organization], (await there.ReadAsync(store => store.Documents.AsNoTracking().SingleAsync(document => document.Id == WholeMeeting.Own, Cancellation))).SubmittedBy?.Organizations);
    }

    [Fact]
    public async Task Import_WhereReadersMayNotKnowTheOtherDocument_ListsItNoMoreThanOneThatIsNotHere()
    {
        await using var here = await TestStore.CreateAsync(DatabaseProvider.Sqlite);
        await using var there = await TestStore.CreateAsync(DatabaseProvider.Sqlite);
        await WholeMeeting.AddSurroundingsAsync(here);
        await WholeMeeting.AddSurroundingsAsync(there, Audience.Secretariat);
        await WholeMeeting.AddAsync(here);

        var contents = await there.ImportAsync(await here.ExportAsync("utopia-2040"));

        Assert.Equal((SeedRefusals.DocumentLeftOut, WholeMeeting.OtherSymbol), contents.LeftOut.Select(remark => (remark.Key, remark.Value)).Single());
        Assert.Empty(await there.ReadAsync(store => store.ListedDocuments.ToListAsync(Cancellation)));
        Assert.Equal([[], [WholeMeeting.Own], []], await ItemDocumentsAsync(there));
    }

    [Fact]
    public async Task Export_OfAListedDocumentThatReadersMayNotKnowAnyMore_DoesNotNameIt()
    {
        await using var here = await TestStore.CreateAsync(DatabaseProvider.Sqlite);
        await WholeMeeting.AddSurroundingsAsync(here, Audience.Secretariat);
        await WholeMeeting.AddAsync(here);

        var texts = Folders.Texts(await here.ExportAsync("utopia-2040"));

        Assert.DoesNotContain(texts.Values, text => text.Contains("ATLANTIS", StringComparison.Ordinal));
        Assert.Contains("documents: [utopia-2040-wp-1]\n", texts["agenda.yaml"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("documents.yaml", "listed:\n  - ATLANTIS", "listed:\n  - \"UTOPIA/2040/WP.1\"\n  - ATLANTIS", DocumentRefusals.ListedAlready)]
    [InlineData("documents.yaml", "listed:\n  - ATLANTIS", "listed:\n  - \"atlantis/2039/7\"\n  - ATLANTIS", DocumentRefusals.ListedAlready)]
    [InlineData("documents.yaml", "listed:\n  - ATLANTIS", "listed:\n  - nothing\n  - ATLANTIS", SeedRefusals.SymbolExpected)]
    [InlineData("documents.yaml", "states: [XU, XV]", "states: [Utopia]", SeedRefusals.TextTooLong + " 2")]
    [InlineData("documents.yaml", "waitsForFile: true", "waitsForFile: perhaps", SeedRefusals.OneOf + " true, false")]
    [InlineData("documents.yaml", "originalLanguage: fr", "originalLanguage: de", SeedRefusals.OneOf)]
    [InlineData("documents.yaml", "multipleStates: true", "manyStates: true", SeedRefusals.KeyUnknown + " manyStates")]
    [InlineData("agenda.yaml", "\"ATLANTIS/2039/7\"", "\"ATLANTIS/2039/8\"", SeedRefusals.SlugUnknown + " ATLANTIS/2039/8")]
    public async Task Import_WithAMistakeInADocument_NamesFileAndLine(string file, string right, string wrong, string reason)
    {
        await using var here = await TestStore.CreateAsync(DatabaseProvider.Sqlite);
        await using var there = await TestStore.CreateAsync(DatabaseProvider.Sqlite);
        await WholeMeeting.AddSurroundingsAsync(here);
        await WholeMeeting.AddSurroundingsAsync(there);
        await WholeMeeting.AddAsync(here);
        var folder = await here.ExportAsync("utopia-2040");
        var text = Folders.Texts(folder)[file];
        Assert.Contains(right, text, StringComparison.Ordinal);

        var fault = await Assert.ThrowsAsync<SeedException>(() => there.ImportAsync(Folders.With(folder, (file, text.Replace(right, wrong, StringComparison.Ordinal)))));

        Assert.Matches($"^{file}:[0-9]+: ", fault.Message);
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
    }

    /// <summary>Properties that no row of the whole meeting uses, so that losing them would not be seen.</summary>
    private static Task<List<string>> UnusedAsync(TestStore store, SortedDictionary<string, string?> values) => store.ReadAsync(context => Task.FromResult(
        (from type in CarriedRows.Kinds.Keys
         from property in CarriedRows.PropertiesOf(context.Model, type)
         let used = values.Where(pair => pair.Key.StartsWith($"{type.Name} ", StringComparison.Ordinal) && pair.Key.EndsWith($" {property.Name}", StringComparison.Ordinal)).Select(pair => pair.Value)
         where used.All(value => value is null or "" or "0" or "False" or "{}" or "[]")
         select $"{type.Name}.{property.Name}").ToList()));

    private static async Task<List<IReadOnlyList<DocumentId>>> ItemDocumentsAsync(TestStore store)
    {
        var copies = await store.ReadAsync(context => context.WorkingCopies.AsNoTracking().ToListAsync(Cancellation));
        return [.. copies.Select(copy => copy.Content).OfType<AgendaContent>().Single().AllItems().Select(item => item.Documents)];
    }
}
