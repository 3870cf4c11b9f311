using MeetingPortal.Data.Providers;
using Npgsql;

namespace MeetingPortal.TestKit.Data;

/// <summary>An empty database of one test's own: a folder for a SQLite file, or a database on the PostgreSQL server; it goes with the test.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly string? _server;
    private readonly string _name;

    private TestDatabase(DatabaseOptions options, string? server, string name, string folder)
    {
        Options = options;
        _server = server;
        _name = name;
        Folder = folder;
    }

    public DatabaseOptions Options { get; }

    public string Folder { get; }

    public static async Task<TestDatabase> CreateAsync(DatabaseProvider provider, string? server)
    {
        var folder = Directory.CreateTempSubdirectory("meeting-portal-store-").FullName;
        if (provider == DatabaseProvider.Sqlite)
        {
            return new TestDatabase(new DatabaseOptions { Provider = provider }, null, string.Empty, folder);
        }

        var name = $"portal_test_{Path.GetFileName(folder)[^6..]}_{Environment.ProcessId}".ToLowerInvariant();
        await RunAsync(server!, $"CREATE DATABASE \"{name}\"");
        var connection = new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 40 };
        return new TestDatabase(new DatabaseOptions { Provider = provider, ConnectionString = connection.ToString() }, server, name, folder);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is null)
        {
            SqlitePool.Close(Options, Folder);
        }
        else
        {
            await using (var connection = new NpgsqlConnection(Options.ConnectionString))
            {
                NpgsqlConnection.ClearPool(connection);
            }

            await RunAsync(_server, $"DROP DATABASE \"{_name}\" WITH (FORCE)");
        }

        Directory.Delete(Folder, recursive: true);
    }

    private static async Task RunAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The one variable part is a name that this class made.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
