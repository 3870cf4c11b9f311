using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Data.Writing;

/// <summary>Takes leases for workers; see <see cref="Lease"/>.</summary>
public sealed class Leases(PortalDbContext store, Writes writes, TimeProvider time)
{
    /// <summary>True when this worker, of all processes, does the work until <paramref name="duration"/> is over.</summary>
    public async Task<bool> TryTakeAsync(string name, TimeSpan duration, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var until = now + duration;
        var taken = await store.Leases
            .Where(lease => lease.Name == name && lease.HeldUntil <= now)
            .ExecuteUpdateAsync(lease => lease.SetProperty(row => row.HeldUntil, until), cancellationToken);
        return taken == 1 || (!await store.Leases.AnyAsync(lease => lease.Name == name, cancellationToken) && await TryAddAsync(name, until, cancellationToken));
    }

    /// <summary>Gives a lease back before its time, so that the work need not wait for it.</summary>
    public Task GiveBackAsync(string name, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return store.Leases.Where(lease => lease.Name == name).ExecuteUpdateAsync(lease => lease.SetProperty(row => row.HeldUntil, now), cancellationToken);
    }

    private async Task<bool> TryAddAsync(string name, DateTimeOffset until, CancellationToken cancellationToken)
    {
        try
        {
            var outcome = await writes.RunAsync<bool>(
                Actor.Start,
                nameof(Leases),
                (scope, _) =>
                {
                    scope.Store.Leases.Add(new Lease { Name = name, HeldUntil = until });
                    return Task.FromResult<Outcome<bool>>(true);
                },
                cancellationToken);
            return outcome.Match(added => added, _ => false);
        }
        catch (DbUpdateException)
        {
            // Another process was first.
            return false;
        }
    }
}
