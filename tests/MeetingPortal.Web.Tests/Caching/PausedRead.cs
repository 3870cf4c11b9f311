using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MeetingPortal.Web.Tests.Caching;

/// <summary>Holds one reader of the store back after its query was answered: it has seen the old rows and will render them later.</summary>
internal sealed class PausedRead : DbCommandInterceptor
{
    private readonly TaskCompletionSource _goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string? _table;

    /// <summary>Done when a reader stands still.</summary>
    public Task Reached => _reached.Task;

    /// <summary>The next query that names the table is the one.</summary>
    public void Arm(string table) => Volatile.Write(ref _table, table);

    public void GoOn() => _goOn.TrySetResult();

    public override async ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        if (Volatile.Read(ref _table) is { } table
            && command.CommandText.Contains($"\"{table}\"", StringComparison.Ordinal)
            && ReferenceEquals(Interlocked.CompareExchange(ref _table, null, table), table))
        {
            _reached.TrySetResult();
            await _goOn.Task.WaitAsync(cancellationToken);
        }

        return result;
    }
}
