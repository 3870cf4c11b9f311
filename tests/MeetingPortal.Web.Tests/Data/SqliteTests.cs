using MeetingPortal.Data.Providers;
using MeetingPortal.TestKit.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Data;

/// <summary>What only SQLite needs.</summary>
public sealed class SqliteTests
{
    private const int ConnectionsAtOnce = 4;

    [Fact]
    public async Task Open_EveryConnection_IsDurableAndChecksReferences()
    {
        await using var store = await TestStore.CreateAsync(DatabaseProvider.Sqlite);

        // Connections that are open together cannot be one pooled connection; opening again takes them from the pool.
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await Task.WhenAll(Enumerable.Range(0, ConnectionsAtOnce).Select(_ => AssertSettingsAsync(store)));
        }
    }

    [Fact]
    public async Task Migrate_LockRowOfADeadProcess_ClearsItAndMigrates()
    {
        await using var store = await TestStore.CreateEmptyAsync(DatabaseProvider.Sqlite);
        await store.ReadAsync(context => context.Database.ExecuteSqlRawAsync(
            """
            CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2040-01-01 00:00:00');
            """,
            TestContext.Current.CancellationToken));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(30));

        var applied = await store.ReadAsync(context => StoreStart.MigrateAsync(context, mayClearLock: true, patience.Token));

        Assert.NotEmpty(applied);
        Assert.Equal(0, await store.CountAsync($"""SELECT COUNT(*) AS "Value" FROM "__EFMigrationsLock" """));
    }

    [Fact]
    public async Task Save_ReferenceToNothing_IsRefusedByTheDatabase()
    {
        await using var store = await TestStore.CreateAsync(DatabaseProvider.Sqlite);
        var page = Fiction.Page(Fiction.Meeting());

        var fault = await Assert.ThrowsAsync<DbUpdateException>(() => store.AddAsync(page));

        Assert.Equal(787, Assert.IsType<SqliteException>(fault.InnerException).SqliteExtendedErrorCode);
    }

    private static Task<bool> AssertSettingsAsync(TestStore store) => store.ReadAsync(async context =>
    {
        await context.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        Assert.Equal("wal", await context.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync(TestContext.Current.CancellationToken));
        Assert.Equal(1, await context.Database.SqlQueryRaw<int>("SELECT foreign_keys AS Value FROM pragma_foreign_keys").SingleAsync(TestContext.Current.CancellationToken));
        Assert.Equal(2, await context.Database.SqlQueryRaw<int>("SELECT synchronous AS Value FROM pragma_synchronous").SingleAsync(TestContext.Current.CancellationToken));
        return true;
    });
}
