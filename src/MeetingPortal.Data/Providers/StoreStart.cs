using MeetingPortal.Data.Search;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Data.Providers;

/// <summary>Brings the store to the model of this version.</summary>
public static class StoreStart
{
    /// <summary>Applies pending migrations and returns their names; asks first, because applying takes a lock that outlives a killed process.</summary>
    /// <param name="mayClearLock">True when the caller holds the data folder's own lock, so that any lock row found is a dead process's.</param>
    public static async Task<IReadOnlyList<string>> MigrateAsync(PortalDbContext store, bool mayClearLock, CancellationToken cancellationToken)
    {
        if (store.Database.IsSqlite())
        {
            // Migrating sets it only for a file that it makes itself, and the first question of a start makes the file.
            await store.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellationToken);
            if (mayClearLock)
            {
                await ClearStaleLockAsync(store, cancellationToken);
            }
        }

        var pending = (await store.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        if (pending.Count > 0)
        {
            await store.Database.MigrateAsync(cancellationToken);
        }

        await SearchIndexes.Of(store.Database.IsSqlite() ? DatabaseProvider.Sqlite : DatabaseProvider.PostgreSql).PrepareAsync(store, cancellationToken);
        return pending;
    }

    private static async Task ClearStaleLockAsync(PortalDbContext store, CancellationToken cancellationToken)
    {
        var tables = await store.Database
            .SqlQueryRaw<int>("SELECT COUNT(*) AS Value FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsLock'")
            .SingleAsync(cancellationToken);
        if (tables > 0)
        {
            await store.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"", cancellationToken);
        }
    }
}
