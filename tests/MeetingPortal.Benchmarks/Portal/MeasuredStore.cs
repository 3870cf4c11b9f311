using MeetingPortal.Data;
using MeetingPortal.Data.Providers;
using MeetingPortal.Domain.Meetings;

namespace MeetingPortal.Benchmarks.Portal;

/// <summary>A store of one measurement with the portal's own services over it, without the web.</summary>
internal class MeasuredStore : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    protected MeasuredStore(DatabaseOptions options, string folder, Action<IServiceCollection> add)
    {
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<MeetingClock>();
        services.AddLogging();
        services.AddMetrics();
        services.AddPortalStore(options, folder);
        add(services);
        _services = services.BuildServiceProvider();
    }

    public async Task<TResult> WithAsync<TService, TResult>(Func<TService, Task<TResult>> work)
        where TService : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public TService Single<TService>()
        where TService : notnull => _services.GetRequiredService<TService>();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return _services.DisposeAsync();
    }

    protected Task MigrateAsync() =>
        WithAsync<PortalDbContext, IReadOnlyList<string>>(context => StoreStart.MigrateAsync(context, mayClearLock: true, CancellationToken.None));
}
