using Npgsql;

namespace MeetingPortal.Benchmarks.Portal;

/// <summary>The PostgreSQL server on which a measurement makes a database of its own.</summary>
internal static class BenchmarkServer
{
    public static async Task<object?> RunAsync(string server, string sql)
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
