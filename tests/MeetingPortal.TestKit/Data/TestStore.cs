using MeetingPortal.Data;
using MeetingPortal.Data.Providers;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Publishing;
using MeetingPortal.Registration;
using MeetingPortal.Registration.Correspondence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace MeetingPortal.TestKit.Data;

/// <summary>The store and the modules without the web, on a database of one test's own and with a clock that the test owns.</summary>
public sealed class TestStore : IAsyncDisposable
{
    /// <summary>Name of the environment variable with the connection string of a PostgreSQL server on which databases may be made.</summary>
    public const string PostgreSqlVariable = "PORTAL_TEST_POSTGRESQL";

    public static readonly DateTimeOffset Start = new(2040, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly TestDatabase _database;
    private readonly bool _ownsDatabase;
    private readonly ServiceProvider _services;

    private TestStore(TestDatabase database, bool ownsDatabase = true)
    {
        _database = database;
        _ownsDatabase = ownsDatabase;
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton<MeetingClock>();
        services.AddLogging();
        services.AddMetrics();
        services.AddPortalStore(database.Options, database.Folder);
        services.AddPublishing();
        services.AddRegistration();
        services.AddSingleton<IMissionAddresses, FictionalAddresses>();
        services.AddSingleton(Committed);
        services.AddSingleton<IAfterCommit>(Committed);
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public static bool HasPostgreSql => !string.IsNullOrEmpty(PostgreSqlServer);

    public FakeTimeProvider Time { get; } = new(Start);

    /// <summary>What listeners were told after commits.</summary>
    public CommitLog Committed { get; } = new();

    public IServiceProvider Services => _services;

    /// <summary>How a process of the portal reaches the same database; of SQLite, in <see cref="Folder"/>.</summary>
    public DatabaseOptions Database => _database.Options;

    public string Folder => _database.Folder;

    private static string? PostgreSqlServer => Environment.GetEnvironmentVariable(PostgreSqlVariable);

    /// <summary>A store with every migration applied.</summary>
    public static async Task<TestStore> CreateAsync(DatabaseProvider provider)
    {
        var store = await CreateEmptyAsync(provider);
        await store.ReadAsync(context => StoreStart.MigrateAsync(context, mayClearLock: true, CancellationToken.None));
        return store;
    }

    /// <summary>A store without any table.</summary>
    public static async Task<TestStore> CreateEmptyAsync(DatabaseProvider provider)
    {
        if (provider == DatabaseProvider.PostgreSql && !HasPostgreSql)
        {
            throw new InvalidOperationException($"{PostgreSqlVariable} names no PostgreSQL server; tests/run starts one.");
        }

        return new TestStore(await TestDatabase.CreateAsync(provider, PostgreSqlServer));
    }

    /// <summary>What another process at the same database would be: its own gate, its own clock, its own services. To be disposed first.</summary>
    public TestStore Beside() => new(_database, ownsDatabase: false);

    /// <summary>Runs something with a service of a scope of its own.</summary>
    public async Task<TResult> WithAsync<TService, TResult>(Func<TService, Task<TResult>> work)
        where TService : notnull
    {
        ArgumentNullException.ThrowIfNull(work);
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task<TResult> ReadAsync<TResult>(Func<PortalDbContext, Task<TResult>> read) => WithAsync(read);

    /// <summary>Runs one operation in a scope of its own.</summary>
    public Task<Outcome<TResult>> WriteAsync<TResult>(
        Func<WriteScope, CancellationToken, Task<Outcome<TResult>>> work, Actor? actor = null, string operation = "TestOperation") =>
        WithAsync<Writes, Outcome<TResult>>(writes => writes.RunAsync(actor ?? Actor.Start, operation, work, CancellationToken.None));

    /// <summary>Adds entities in one operation.</summary>
    public Task AddAsync(params object[] entities) => WriteAsync<bool>((scope, _) =>
    {
        scope.Store.AddRange(entities);
        return Task.FromResult<Outcome<bool>>(true);
    });

    /// <summary>Answers one number from SQL.</summary>
    public Task<long> CountAsync(FormattableString sql) => ReadAsync(context => context.Database.SqlQuery<long>(sql).SingleAsync());

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_ownsDatabase)
        {
            await _database.DisposeAsync();
        }
    }
}

/// <summary>Remembers what was told after each commit: the public versions of the meetings that changed.</summary>
public sealed class CommitLog : IAfterCommit
{
    private readonly List<long> _versions = [];

    public IReadOnlyList<long> Versions
    {
        get
        {
            lock (_versions)
            {
                return [.. _versions];
            }
        }
    }

    public Task CommittedAsync(IReadOnlyList<Meeting> meetings)
    {
        lock (_versions)
        {
            _versions.AddRange(meetings.Select(meeting => meeting.PublicVersion));
        }

        return Task.CompletedTask;
    }
}
