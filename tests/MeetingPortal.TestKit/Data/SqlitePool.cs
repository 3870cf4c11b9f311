using MeetingPortal.Data.Providers;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.TestKit.Data;

/// <summary>The open connections of one SQLite store. Closing those of every store would take them from the tests that run beside.</summary>
internal static class SqlitePool
{
    /// <summary>Closes the connections to the store in that folder, so that the folder can go.</summary>
    public static void Close(DatabaseOptions options, string folder)
    {
        var builder = new DbContextOptionsBuilder();
        builder.UsePortalDatabase(options, folder);
        using var context = new DbContext(builder.Options);
        SqliteConnection.ClearPool((SqliteConnection)context.Database.GetDbConnection());
    }
}
