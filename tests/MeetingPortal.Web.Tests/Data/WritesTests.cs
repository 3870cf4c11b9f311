using MeetingPortal.Data;
using MeetingPortal.Data.Accounts;
using MeetingPortal.Data.Providers;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.TestKit.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Data;

public sealed class WritesTests
{
    [Theory]
    [EveryDatabase]
    public async Task Run_RefusedAfterChanges_SavesNothing(DatabaseProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);

        var outcome = await store.WriteAsync<bool>((scope, _) =>
        {
            scope.Store.Add(Fiction.Meeting());
            return Task.FromResult<Outcome<bool>>(new Refusal("Refusal_Test"));
        });

        Assert.Equal("Refusal_Test", outcome.Match(_ => "done", refusal => refusal.Key));
        Assert.Equal((0, 0), await CountAsync(store));
    }

    [Theory]
    [EveryDatabase]
    public async Task Run_RefusedAfterASave_RollsThatSaveBack(DatabaseProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);

        await store.WriteAsync<bool>(async (scope, cancellation) =>
        {
            scope.Store.Add(Fiction.Meeting());
            await scope.Store.SaveChangesAsync(cancellation);
            return new Refusal("Refusal_Test");
        });

        Assert.Equal((0, 0), await CountAsync(store));
        Assert.Empty(store.Committed.Versions);
    }

    [Theory]
    [EveryDatabase]
    public async Task Run_WorkThrows_RollsBackAndLetsTheNextWriterIn(DatabaseProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);

        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => store.WriteAsync<bool>(async (scope, cancellation) =>
        {
            scope.Store.Add(Fiction.Meeting());
            await scope.Store.SaveChangesAsync(cancellation);
            throw new InvalidTimeZoneException("test");
        }));
        await store.AddAsync(Fiction.Meeting("after-2040"));

        Assert.Equal((1, 1), await CountAsync(store));
    }

    [Theory]
    [EveryDatabase]
    public async Task Run_AfterASaveThatTheDatabaseRefused_CarriesNothingOver(DatabaseProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        await store.AddAsync(Fiction.Meeting());

        await store.WithAsync<Writes, bool>(async writes =>
        {
            await Assert.ThrowsAsync<DbUpdateException>(() => AddMeetingAsync(writes, Fiction.Meeting()));
            return await AddMeetingAsync(writes, Fiction.Meeting("after-2040"));
        });

        Assert.Equal((2, 2), await CountAsync(store));
    }

    [Theory]
    [EveryDatabase]
    public async Task Save_OutsideAnOperation_ThrowsAndSavesNothing(DatabaseProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => store.ReadAsync(context =>
        {
            context.Add(Fiction.Meeting());
            return context.SaveChangesAsync(TestContext.Current.CancellationToken);
        }));
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.ReadAsync(context =>
        {
            context.Add(Fiction.Meeting());
            return Task.FromResult(context.SaveChanges());
        }));

        Assert.Contains("Writes.RunAsync", fault.Message, StringComparison.Ordinal);
        Assert.Equal((0, 0), await CountAsync(store));
    }

    /// <summary>Contexts are used again by whoever comes next: what the one before them did, and as whom, must not come along.</summary>
    [Theory]
    [EveryDatabase]
    public async Task Save_InTheContextOfAnEarlierOperation_ThrowsAndKnowsNothingOfIt(DatabaseProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        PortalDbContext? first = null;
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => store.WriteAsync<bool>((scope, _) =>
        {
            first = scope.Store;
            scope.Store.Add(Fiction.Meeting());
            throw new InvalidTimeZoneException("test");
        }));

        await store.ReadAsync(async context =>
        {
            Assert.Same(first, context);
            Assert.Empty(context.ChangeTracker.Entries());
            context.Add(Fiction.Meeting());
            await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync(TestContext.Current.CancellationToken));
            return 0;
        });
        Assert.Equal((0, 0), await CountAsync(store));
    }

    [Theory]
    [EveryDatabase]
    public async Task Save_TablesOfIdentityOutsideAnOperation_Passes(DatabaseProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var id = Guid.CreateVersion7(TestStore.Start);

        await store.ReadAsync(context =>
        {
            context.Add(new PortalUser { Id = id, DisplayName = "Utopian (fictional)", UserName = "u", NormalizedUserName = "U" });
            context.Add(new IdentityUserToken<Guid> { UserId = id, LoginProvider = "p", Name = "n", Value = "v" });
            return context.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        Assert.Equal(1, await store.ReadAsync(context => context.UserTokens.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Theory]
    [EveryDatabase]
    public async Task Save_ChangedOrRemovedRelease_Throws(DatabaseProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var meeting = Fiction.Meeting();
        var page = Fiction.Page(meeting);
        var copy = Fiction.Copy(page);
        var release = page.Release(copy.Content, null, Fiction.English("First."), Actor.Start, TestStore.Start).Match(made => made, _ => null!);
        await store.AddAsync(meeting, page, copy, release);

        await Assert.ThrowsAsync<InvalidOperationException>(() => WithReleaseAsync(store, (scope, found) =>
            scope.Store.Entry(found).Property(row => row.Sentence).CurrentValue = Fiction.English("Never said.")));
        await Assert.ThrowsAsync<InvalidOperationException>(() => WithReleaseAsync(store, (scope, found) => scope.Store.Remove(found)));

        var kept = await store.ReadAsync(context => context.Releases.AsNoTracking().SingleAsync(TestContext.Current.CancellationToken));
        Assert.Equal(Fiction.English("First."), kept.Sentence);
    }

    [Theory]
    [EveryDatabase]
    public async Task Run_SeveralPublicChangesOfOneMeeting_RaisesItsPublicVersionOnceAndTellsOnce(DatabaseProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var (meeting, other) = (Fiction.Meeting(), Fiction.Meeting("utopia-2041"));
        await store.AddAsync(meeting, other);

        await store.WriteAsync<bool>(async (scope, cancellation) =>
        {
            await scope.PublicContentChangedAsync(meeting.Id, cancellation);
            await scope.Store.SaveChangesAsync(cancellation);
            await scope.PublicContentChangedAsync(meeting.Id, cancellation);
            return true;
        });

        var versions = await store.ReadAsync(context => context.Meetings.ToDictionaryAsync(row => row.Id, row => row.PublicVersion, TestContext.Current.CancellationToken));
        Assert.Equal(2, versions[meeting.Id]);
        Assert.Equal(1, versions[other.Id]);
        Assert.Equal([2], store.Committed.Versions);
    }

    private static async Task<bool> AddMeetingAsync(Writes writes, Meeting meeting)
    {
        var outcome = await writes.RunAsync<bool>(
            Actor.Start,
            "AddMeeting",
            (scope, _) =>
            {
                scope.Store.Add(meeting);
                return Task.FromResult<Outcome<bool>>(true);
            },
            TestContext.Current.CancellationToken);
        return outcome.Match(value => value, _ => false);
    }

    private static async Task WithReleaseAsync(TestStore store, Action<WriteScope, Release> change) => await store.WriteAsync<bool>(async (scope, cancellation) =>
    {
        change(scope, await scope.Store.Releases.SingleAsync(cancellation));
        return true;
    });

    private static Task<(int Meetings, int AuditRows)> CountAsync(TestStore store) => store.ReadAsync(async context =>
        (await context.Meetings.CountAsync(TestContext.Current.CancellationToken), await context.AuditEntries.CountAsync(TestContext.Current.CancellationToken)));
}
