using System.Diagnostics.CodeAnalysis;
using MeetingPortal.Data.Files;
using MeetingPortal.Data.Mail;
using MeetingPortal.Data.Search;
using MeetingPortal.Data.Sweeping;
using MeetingPortal.Data.Writing;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace MeetingPortal.Data.Providers;

/// <summary>Chooses the database and registers the store.</summary>
public static class PortalStore
{
    public const string FileName = "portal.db";

    /// <summary>Folder of uploaded files in the data folder.</summary>
    public const string FilesFolder = "files";

    private const string AutoPrepare = "Max Auto Prepare";
    private const int PreparedStatements = 200;

    /// <param name="dataFolder">Where uploaded files lie, and the SQLite file when no connection string is given.</param>
    public static IServiceCollection AddPortalStore(this IServiceCollection services, DatabaseOptions options, string dataFolder)
    {
        services.AddSingleton(options);
        services.AddSingleton<WriteGate>();
        services.AddSingleton<PortalMeter>();
        services.AddSingleton<MailSignal>();
        services.AddScoped<Writes>();
        services.AddScoped<Leases>();
        services.AddSingleton<IFileStore>(provider => new LocalFileStore(Path.Combine(dataFolder, FilesFolder), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(SearchIndexes.Of(options.Provider));
        services.AddScoped<FileSweeper>();
        services.AddScoped<ISweeper>(provider => provider.GetRequiredService<FileSweeper>());
        services.AddScoped<RowSweeper>();
        services.AddScoped<ISweeper>(provider => provider.GetRequiredService<RowSweeper>());
        services.AddHostedService<SweepRounds>();
        services.AddScoped<Outbox>();
        services.Configure<IdentityOptions>(identity => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3);

        // Pooled: making the services of a context anew for every scope cost each request as much as a query.
        services.AddDbContextPool<PortalDbContext>(builder => builder.UsePortalDatabase(options, dataFolder));
        return services;
    }

    public static DbContextOptionsBuilder UsePortalDatabase(this DbContextOptionsBuilder builder, DatabaseOptions options, string dataFolder)
    {
        builder.ConfigureWarnings(warnings => warnings.Throw(RelationalEventId.MultipleCollectionIncludeWarning));
        return options.Provider switch
        {
            DatabaseProvider.Sqlite => builder
                .UseSqlite(SqliteConnectionString(options, dataFolder), sqlite => sqlite.MigrationsAssembly("MeetingPortal.Data.Migrations.Sqlite"))
                .AddInterceptors(SqlitePragmas.Instance),
            DatabaseProvider.PostgreSql => builder
                .UseNpgsql(PostgreSqlConnectionString(options), npgsql => npgsql.MigrationsAssembly("MeetingPortal.Data.Migrations.PostgreSql")),
            _ => throw new InvalidOperationException($"Database:Provider '{options.Provider}' is not known."),
        };
    }

    private static string SqliteConnectionString(DatabaseOptions options, string dataFolder) =>
        new SqliteConnectionStringBuilder(options.ConnectionString is { Length: > 0 } given ? given : $"Data Source={Path.Combine(dataFolder, FileName)}")
        {
            ForeignKeys = true,
            DefaultTimeout = 15,

            // A shared cache turns contention into SQLITE_LOCKED, which no timeout waits for.
            Cache = SqliteCacheMode.Private,
        }.ToString();

    private static string PostgreSqlConnectionString(DatabaseOptions options)
    {
        var builder = new NpgsqlConnectionStringBuilder(Required(options.ConnectionString));
        if (!builder.ShouldSerialize(AutoPrepare))
        {
            // Planning the same statements again took as long as running them. Behind a pooler that shares sessions the string says 0.
            builder.MaxAutoPrepare = PreparedStatements;
            builder.AutoPrepareMinUsages = 2;
        }

        return builder.ToString();
    }

    [return: NotNull]
    private static string Required(string? connectionString) => connectionString is { Length: > 0 }
        ? connectionString
        : throw new InvalidOperationException("Database:ConnectionString is needed when Database:Provider is PostgreSql.");
}
