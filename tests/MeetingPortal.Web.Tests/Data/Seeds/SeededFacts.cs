using MeetingPortal.Data.Providers;
using MeetingPortal.TestKit.Data;

namespace MeetingPortal.Web.Tests.Data.Seeds;

/// <summary>A store with the seeds of every environment, for tests that only read it.</summary>
public sealed class SeededFacts : IAsyncLifetime
{
    public TestStore Store { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Store = await TestStore.CreateAsync(DatabaseProvider.Sqlite);
        await Store.LoadFolderAsync(SeedFolder.PathOf(SeedFolder.Reference));
        await Store.LoadFolderAsync(SeedFolder.PathOf(SeedFolder.Meeting));
    }

    public ValueTask DisposeAsync() => Store.DisposeAsync();
}
