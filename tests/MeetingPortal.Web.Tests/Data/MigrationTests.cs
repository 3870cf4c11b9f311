using MeetingPortal.Data;
using MeetingPortal.Data.Providers;
using MeetingPortal.TestKit.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MeetingPortal.Web.Tests.Data;

public sealed class MigrationTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Model_ComparedWithTheMigrations_HasNoPendingChanges(DatabaseProvider provider)
    {
        // The comparison reads the migrations' snapshot and opens no connection.
        var options = new DatabaseOptions { Provider = provider, ConnectionString = provider == DatabaseProvider.Sqlite ? string.Empty : "Host=unused" };
        var services = new ServiceCollection();
        services.AddMetrics();
        services.AddPortalStore(options, Path.GetTempPath());
        await using var built = services.BuildServiceProvider();
        await using var scope = built.CreateAsyncScope();

        Assert.False(scope.ServiceProvider.GetRequiredService<PortalDbContext>().Database.HasPendingModelChanges());
    }

    [Theory]
    [EveryDatabase]
    public async Task Migrate_EmptyStore_AppliesAllAndAgainNone(DatabaseProvider provider)
    {
        await using var store = await TestStore.CreateEmptyAsync(provider);

        var first = await store.ReadAsync(context => StoreStart.MigrateAsync(context, mayClearLock: true, TestContext.Current.CancellationToken));
        var second = await store.ReadAsync(context => StoreStart.MigrateAsync(context, mayClearLock: true, TestContext.Current.CancellationToken));

        Assert.NotEmpty(first);
        Assert.Empty(second);
        Assert.Equal(first, await store.ReadAsync(async context => (await context.Database.GetAppliedMigrationsAsync(TestContext.Current.CancellationToken)).ToList()));
    }

    [Theory]
    [EveryDatabase]
    public async Task Migrate_IdentityStore_HasRoomForPasskeys(DatabaseProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);

        var passkeys = await store.ReadAsync(context => context.Set<IdentityUserPasskey<Guid>>().CountAsync(TestContext.Current.CancellationToken));

        Assert.Equal(0, passkeys);
    }
}
