using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Subscriptions;

/// <summary>Whoever reads the mail of an address confirms what was wished for it.</summary>
/// <param name="Secret">Of the link in the message.</param>
public sealed record ConfirmSubscription(string Secret);

public sealed class ConfirmSubscriptionHandler(Writes writes, SubscriptionReads reads, TimeProvider time)
{
    public Task<Outcome<Subscription>> HandleAsync(ConfirmSubscription command, CancellationToken cancellationToken) =>
        writes.RunAsync<Subscription>(
            Actor.Visitor,
            nameof(ConfirmSubscription),
            async (scope, cancellation) =>
            {
                var hash = OneTimeSecret.HashOf(command.Secret);
                var subscription = await scope.Store.Subscriptions.SingleOrDefaultAsync(candidate => candidate.ConfirmHash == hash, cancellation);
                if (subscription?.TryConfirm(hash, time.GetUtcNow()) != true)
                {
                    return new Refusal(PrepareConfirmationHandler.Nothing);
                }

                var others = await scope.Store.Subscriptions
                    .Where(other => other.SubscriberId == subscription.SubscriberId && other.Id != subscription.Id && other.ConfirmedAt != null)
                    .ToListAsync(cancellation);
                scope.Store.Subscriptions.RemoveRange(others.Where(subscription.IsFor));
                var subscriber = await scope.Store.Subscribers.SingleAsync(candidate => candidate.Id == subscription.SubscriberId, cancellation);
                subscriber.Language = subscription.Language;

                // Whoever confirms what came out meanwhile is told by the page; a message would never come.
                if ((await reads.DetailsAsync(subscription, cancellation)).IsOut is not null)
                {
                    subscription.Fulfil(time.GetUtcNow());
                }

                return subscription;
            },
            cancellationToken);
}
