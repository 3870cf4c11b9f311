using System.Globalization;
using MeetingPortal.Data.Providers;
using Npgsql;

namespace MeetingPortal.Benchmarks.Portal;

/// <summary>A database to measure on.</summary>
/// <param name="Name">What the table calls it, with how surely it writes.</param>
/// <param name="Folder">A data folder of its own.</param>
internal sealed record MeasuredDatabase(string Name, DatabaseOptions Options, string Folder);

/// <summary>SQLite, and PostgreSQL where a server is named, one after the other.</summary>
internal static class MeasuredDatabases
{
    public static async Task<IReadOnlyList<TRow>> EachAsync<TRow>(
        Workshop workshop, BenchmarkOptions options, string folder, Func<MeasuredDatabase, Task<IReadOnlyList<TRow>>> measure)
    {
        var rows = new List<TRow>(await measure(new MeasuredDatabase("SQLite, synchronous=FULL", new DatabaseOptions(), workshop.Folder(folder))));
        if (options.PostgreSql is not { } server)
        {
            Progress.Say("PostgreSQL is not measured: --postgresql=… names no server.");
            return rows;
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"portal_bench_{Environment.ProcessId}");
        await RunAsync(server, $"CREATE DATABASE \"{name}\"");
        try
        {
            var label = $"PostgreSQL, synchronous_commit={await RunAsync(server, "SHOW synchronous_commit")}, fsync={await RunAsync(server, "SHOW fsync")}";
            var connection = new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 40 }.ToString();
            var database = new DatabaseOptions { Provider = DatabaseProvider.PostgreSql, ConnectionString = connection };
            rows.AddRange(await measure(new MeasuredDatabase(label, database, workshop.Folder($"{folder}-postgresql"))));
        }
        finally
        {
            NpgsqlConnection.ClearAllPools();
            await RunAsync(server, $"DROP DATABASE \"{name}\" WITH (FORCE)");
        }

        return rows;
    }

    private static async Task<object?> RunAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The one variable part is a name that the measurement made.
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }
}
