using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MeetingPortal.Web.Tests.Caching;

/// <summary>Holds one reader of the store back after its query was answered: it has seen the old rows and will render them later.</summary>
internal sealed class PausedRead : DbCommandInterceptor
{
    private readonly TaskCompletionSource _goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string? _part;

    /// <summary>Done when a reader stands still.</summary>
    public Task Reached => _reached.Task;

    /// <summary>The next query with that in it is the one.</summary>
    public void Arm(string part) => Volatile.Write(ref _part, part);

    public void GoOn() => _goOn.TrySetResult();

    public override async ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        if (Volatile.Read(ref _part) is { } part
            && command.CommandText.Contains(part, StringComparison.Ordinal)
            && ReferenceEquals(Interlocked.CompareExchange(ref _part, null, part), part))
        {
            _reached.TrySetResult();
            await _goOn.Task.WaitAsync(cancellationToken);
        }

        return result;
    }
}
