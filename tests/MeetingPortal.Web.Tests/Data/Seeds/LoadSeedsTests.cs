using MeetingPortal.Data.Providers;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Documents;
using MeetingPortal.Publishing.Pages;
using MeetingPortal.Publishing.Releases;
using MeetingPortal.TestKit.Data;
using MeetingPortal.Web.Tests.Meetings;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Data.Seeds;

public sealed class LoadSeedsTests
{
    private static readonly Actor Officer = Actor.User(NewId.At<UserId>(TestStore.Start));

    [Theory]
    [EveryDatabase]
    public async Task Load_Twice_ChangesNothing(DatabaseProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        await store.LoadAllAsync(releaseOutlines: true);
        var before = await CountRowsAsync(store);
        var version = await PublicVersionAsync(store);

        await store.LoadAllAsync(releaseOutlines: true);

        Assert.True(before["Releases"] > 4 && before["States"] > 0 && before["AuditEntries"] > 0, "The first load must have loaded something.");
        Assert.Equal(before, await CountRowsAsync(store));
        Assert.Equal(version, await PublicVersionAsync(store));
    }

    [Theory]
    [EveryDatabase]
    public async Task Load_OnlyIfNew_PassesOverTheFolderUntilItChanges(DatabaseProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var folder = Directory.CreateDirectory(Path.Combine(store.Folder, "reference")).FullName;
        var organizations = Path.Combine(folder, "organizations.yaml");
        File.Copy(Path.Combine(SeedFolder.PathOf(SeedFolder.Reference), "organizations.yaml"), organizations);
        await LoadIfNewAsync(store, folder, isLoaded: true);
        await store.WriteAsync<bool>(
            async (scope, cancellation) =>
            {
                scope.Store.RemoveRange(await scope.Store.Organizations.ToListAsync(cancellation));
                return true;
            },
            Officer);

        await LoadIfNewAsync(store, folder, isLoaded: false);
        Assert.Equal(0, await OrganizationsAsync(store));

        await File.AppendAllTextAsync(organizations, "\n# changed\n", TestContext.Current.CancellationToken);
        await LoadIfNewAsync(store, folder, isLoaded: true);
        Assert.NotEqual(0, await OrganizationsAsync(store));
    }

    private static async Task LoadIfNewAsync(TestStore store, string folder, bool isLoaded) =>
        Assert.Equal(isLoaded, (await store.LoadFolderAsync(folder, onlyIfNew: true)).Match<bool?>(loaded => loaded, _ => null));

    private static Task<int> OrganizationsAsync(TestStore store) => store.ReadAsync(context => context.Organizations.CountAsync(TestContext.Current.CancellationToken));

    [Theory]
    [EveryDatabase]
    public async Task Load_FolderThatPublishes_RaisesThePublicVersionOnce(DatabaseProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        await store.LoadFolderAsync(SeedFolder.PathOf(SeedFolder.Meeting));

        Assert.Equal([2], store.Committed.Versions);
        Assert.Equal(2, await PublicVersionAsync(store));
    }

    [Theory]
    [EveryDatabase]
    public async Task Load_AfterStaffEdited_OverwritesNothing(DatabaseProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        await store.LoadAllAsync(releaseOutlines: true);
        var released = await EditAndReleaseVenueAsync(store);
        await store.WriteAsync<bool>(
            async (scope, cancellation) =>
            {
                (await scope.Store.Meetings.SingleAsync(cancellation)).Room = Fiction.English("Room XX");
                (await scope.Store.Documents.SingleAsync(document => document.Slug == "rules-of-procedure", cancellation)).Title = Fiction.English("Rules, edited");
                scope.Store.Remove(await scope.Store.Deadlines.SingleAsync(cancellation));
                return true;
            },
            Officer);

        await store.LoadFolderAsync(SeedFolder.PathOf(SeedFolder.Reference));
        await store.LoadFolderAsync(SeedFolder.PathOf(SeedFolder.Meeting));

        var (room, title, venue, copy) = await store.ReadAsync(async context => (
            (await context.Meetings.SingleAsync(TestContext.Current.CancellationToken)).Room,
            (await context.Documents.SingleAsync(document => document.Slug == "rules-of-procedure", TestContext.Current.CancellationToken)).Title,
            await context.Publications.SingleAsync(publication => publication.Slug == "venue", TestContext.Current.CancellationToken),
            await context.WorkingCopies.SingleAsync(candidate => candidate.PublicationId == released.PublicationId, TestContext.Current.CancellationToken)));
        Assert.Equal(Fiction.English("Room XX"), room);
        Assert.Equal(Fiction.English("Rules, edited"), title);
        Assert.Equal(released.Id, venue.CurrentReleaseId);
        Assert.Equal("Edited by staff.", ((PageContent)copy.Content).Text.Find(Language.English)?.Text);
    }

    [Theory]
    [EveryDatabase]
    public async Task Load_ListedDocument_StaysOffTheListOnceStaffTookItOff(DatabaseProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        await WholeMeeting.AddSurroundingsAsync(store);
        var meeting = Fiction.Meeting();
        await store.AddAsync(meeting);
        var folder = Directory.CreateDirectory(Path.Combine(store.Folder, "listing")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "documents.yaml"), $"meeting: {meeting.Code}\nlisted: [{WholeMeeting.OtherSymbol}]\n", TestContext.Current.CancellationToken);
        await store.LoadFolderAsync(folder);
        await store.LoadFolderAsync(folder);
        Assert.Equal([WholeMeeting.Other], await ListedAsync(store));

        await store.WithAsync<UnlistDocumentOfOtherHandler, Outcome<DocumentId>>(handler => handler.HandleAsync(
            new UnlistDocumentOfOther(meeting.Id, WholeMeeting.Other), Officer, TestContext.Current.CancellationToken));
        await store.LoadFolderAsync(folder);

        Assert.Empty(await ListedAsync(store));
    }

    private static Task<List<DocumentId>> ListedAsync(TestStore store) =>
        store.ReadAsync(context => context.ListedDocuments.Select(listed => listed.DocumentId).ToListAsync(TestContext.Current.CancellationToken));

    private static async Task<Release> EditAndReleaseVenueAsync(TestStore store)
    {
        var (page, copy) = await store.ReadAsync(async context =>
        {
            var publication = await context.Publications.SingleAsync(candidate => candidate.Slug == "venue", TestContext.Current.CancellationToken);
            return (publication, await context.WorkingCopies.SingleAsync(candidate => candidate.PublicationId == publication.Id, TestContext.Current.CancellationToken));
        });
        var mark = WorkingCopy.MarkOf((PageContent)copy.Content, Language.English);
        await store.WithAsync<EditPageTextHandler, Outcome<PageContent>>(handler => handler.HandleAsync(
            new EditPageText(page.MeetingId, page.Id, Language.English, "Venue", "Edited by staff.", mark), Officer, TestContext.Current.CancellationToken));
        var outcome = await store.WithAsync<ReleasePublicationHandler, Outcome<Release>>(handler => handler.HandleAsync(
            new ReleasePublication(page.MeetingId, page.Id, copy.Version + 1, Fiction.English("Edited.")), Officer, TestContext.Current.CancellationToken));
        return outcome.Match(release => release, refusal => throw new InvalidOperationException(refusal.Key));
    }

    private static Task<long> PublicVersionAsync(TestStore store) =>
        store.ReadAsync(context => context.Meetings.Select(meeting => meeting.PublicVersion).SingleAsync(TestContext.Current.CancellationToken));

    private static Task<Dictionary<string, long>> CountRowsAsync(TestStore store) => store.ReadAsync(async context =>
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in context.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            var sql = $"SELECT COUNT(*) AS \"Value\" FROM \"{table}\"";
            counts[table] = await context.Database.SqlQueryRaw<long>(sql).SingleAsync(TestContext.Current.CancellationToken);
        }

        return counts;
    });
}
