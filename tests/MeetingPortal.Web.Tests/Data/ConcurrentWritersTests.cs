using MeetingPortal.Data.Providers;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Publications;
using MeetingPortal.TestKit.Data;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Data;

public sealed class ConcurrentWritersTests
{
    private const int Writers = 16;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Theory]
    [EveryDatabase]
    public async Task Release_SixteenWritersAtOnce_LosesNoNumberAndNoVersion(DatabaseProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var meeting = Fiction.Meeting();
        var page = Fiction.Page(meeting);
        await store.AddAsync(meeting, page, Fiction.Copy(page));

        var outcomes = await Task.WhenAll(Enumerable.Range(1, Writers).Select(writer => EditAndReleaseAsync(store, page, $"Ferry {writer} leaves.")))
            .WaitAsync(Patience, TestContext.Current.CancellationToken);

        Assert.All(outcomes, number => Assert.InRange(number, 1, Writers));
        var (saved, publication, version, audited) = await store.ReadAsync(async context => (
            await context.Releases.OrderBy(release => release.Number).Select(release => release.Number).ToListAsync(TestContext.Current.CancellationToken),
            await context.Publications.AsNoTracking().SingleAsync(TestContext.Current.CancellationToken),
            await context.Meetings.Select(row => row.PublicVersion).SingleAsync(TestContext.Current.CancellationToken),
            await context.AuditEntries.CountAsync(entry => entry.SubjectType == nameof(Release), TestContext.Current.CancellationToken)));
        Assert.Equal(Enumerable.Range(1, Writers), saved);
        Assert.Equal(Writers, publication.LastNumber);
        Assert.Equal(Writers, publication.Version);
        Assert.Equal(1 + Writers, version);
        Assert.Equal(Writers, audited);
        Assert.Equal(Enumerable.Range(2, Writers).Select(number => (long)number), store.Committed.Versions.Order());
    }

    [Theory]
    [EveryDatabase(OnlyPostgreSql = true)]
    public async Task Run_ConflictWithAnotherTransaction_RunsAgainOnFreshRows(DatabaseProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var meeting = Fiction.Meeting();
        await store.AddAsync(meeting);
        var attempts = 0;

        await store.WriteAsync<bool>(async (scope, cancellation) =>
        {
            await scope.PublicContentChangedAsync(meeting.Id, cancellation);
            if (++attempts == 1)
            {
                await RaiseElsewhereAsync(store);
            }

            return true;
        });

        Assert.Equal(2, attempts);
        Assert.Equal(3, await store.ReadAsync(context => context.Meetings.Select(row => row.PublicVersion).SingleAsync(TestContext.Current.CancellationToken)));
    }

    /// <summary>As another process would: past this one's gate, between the operation's reading and its saving.</summary>
    private static Task<int> RaiseElsewhereAsync(TestStore store) => store.ReadAsync(context => context.Database.ExecuteSqlRawAsync(
        """UPDATE "Meetings" SET "PublicVersion" = "PublicVersion" + 1""", TestContext.Current.CancellationToken));

    private static async Task<int> EditAndReleaseAsync(TestStore store, Publication page, string text)
    {
        // One operation that reads the publication, its working copy and the meeting and changes all three.
        var outcome = await store.WriteAsync<Release>(async (scope, cancellation) =>
        {
            var publication = await scope.Store.Publications.SingleAsync(cancellation);
            var copy = await scope.Store.WorkingCopies.SingleAsync(cancellation);
            var current = publication.CurrentReleaseId is { } id ? await scope.Store.Releases.SingleAsync(release => release.Id == id, cancellation) : null;
            copy.Content = new PageContent(Fiction.English("Ferries"), Fiction.English(text), 1);
            var released = publication.Release(copy.Content, current, Fiction.English(text), Actor.Start, store.Time.GetUtcNow());
            scope.Store.Releases.Add(released.Match(release => release, _ => null!));
            await scope.PublicContentChangedAsync(page.MeetingId, cancellation);
            return released;
        });
        return outcome.Match(release => release.Number, _ => 0);
    }
}
