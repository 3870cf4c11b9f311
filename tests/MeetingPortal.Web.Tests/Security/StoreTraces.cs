using System.Data.Common;
using MeetingPortal.TestKit.Data;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Tests.Security;

/// <summary>Searches the whole store for what should not be there any more.</summary>
internal static class StoreTraces
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Every text of every table in which the word occurs, whatever the case, as table and column.</summary>
    public static Task<IReadOnlyList<string>> TracesAsync(this TestStore store, string word) => store.ReadAsync<IReadOnlyList<string>>(async context =>
    {
        var found = new List<string>();
        await context.Database.OpenConnectionAsync(Cancellation);
        foreach (var table in context.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct(StringComparer.Ordinal))
        {
            await using var command = context.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The names of tables come from the model.
            command.CommandText = $"SELECT * FROM \"{table}\"";
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync(Cancellation);
            while (await reader.ReadAsync(Cancellation))
            {
                found.AddRange(Columns(reader).Where(column => column.Text.Contains(word, StringComparison.OrdinalIgnoreCase)).Select(column => $"{table}.{column.Name}: {column.Text}"));
            }
        }

        return found;
    });

    private static IEnumerable<(string Name, string Text)> Columns(DbDataReader reader) => Enumerable.Range(0, reader.FieldCount)
        .Select(index => (reader.GetName(index), reader.GetValue(index) is byte[] bytes ? System.Text.Encoding.UTF8.GetString(bytes) : reader.GetValue(index).ToString() ?? string.Empty));
}
