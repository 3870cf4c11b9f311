using MeetingPortal.Data.Providers;
using Microsoft.Data.Sqlite;

namespace MeetingPortal.Web.Tests.Starting;

/// <summary>The folder in which a portal is started; what it keeps lies in <c>data/</c> there.</summary>
public sealed class EmptyFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("meeting-portal-start-").FullName;

    public string Data => System.IO.Path.Combine(Path, "data");

    public string Database => System.IO.Path.Combine(Data, PortalStore.FileName);

    /// <summary>Reads rows of one column from the store's file, beside the portal.</summary>
    public async Task<IReadOnlyList<string>> QueryAsync(string sql)
    {
        var connectionString = new SqliteConnectionStringBuilder { DataSource = Database, Mode = SqliteOpenMode.ReadOnly, Pooling = false, DefaultTimeout = 30 };
        await using var connection = new SqliteConnection(connectionString.ToString());
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests write their queries themselves.
        command.CommandText = sql;
#pragma warning restore CA2100
        var rows = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }

    public async Task<string> SingleAsync(string sql) => Assert.Single(await QueryAsync(sql));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
