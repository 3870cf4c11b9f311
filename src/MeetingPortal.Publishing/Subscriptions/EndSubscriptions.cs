using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Subscriptions;

/// <summary>Ends one wish of an address, or all of them; with the last one the address is erased.</summary>
/// <param name="Subscription">Null for all.</param>
public sealed record EndSubscriptions(Guid Subscriber, Guid? Subscription = null);

public sealed class EndSubscriptionsHandler(Writes writes)
{
    /// <returns>True, whether there was anything or not.</returns>
    public Task<Outcome<bool>> HandleAsync(EndSubscriptions command, CancellationToken cancellationToken) =>
        writes.RunAsync<bool>(
            Actor.Visitor,
            nameof(EndSubscriptions),
            async (scope, cancellation) =>
            {
                var all = await scope.Store.Subscriptions.Where(row => row.SubscriberId == command.Subscriber).ToListAsync(cancellation);
                var ended = all.Where(row => command.Subscription is null || row.Id == command.Subscription).ToList();
                scope.Store.Subscriptions.RemoveRange(ended);
                if (ended.Count == all.Count)
                {
                    scope.Store.Subscribers.RemoveRange(await scope.Store.Subscribers.Where(row => row.Id == command.Subscriber).ToListAsync(cancellation));
                }

                return true;
            },
            cancellationToken);
}
