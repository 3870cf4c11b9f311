using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Subscriptions;

/// <summary>Makes the secret with which a wish is confirmed, at the moment its message is sent.</summary>
public sealed record PrepareConfirmation(Guid SubscriptionId);

/// <summary>What the message says.</summary>
/// <param name="Secret">Stands in the link; only its hash is stored.</param>
public sealed record PreparedConfirmation(Subscription Subscription, string Email, string Secret);

public sealed class PrepareConfirmationHandler(Writes writes, TimeProvider time)
{
    public const string Nothing = "Refusal_SubscriptionLinkOver";

    /// <returns>A refusal when there is nothing to confirm any more.</returns>
    public Task<Outcome<PreparedConfirmation>> HandleAsync(PrepareConfirmation command, CancellationToken cancellationToken) =>
        writes.RunAsync<PreparedConfirmation>(
            Actor.Mail,
            nameof(PrepareConfirmation),
            async (scope, cancellation) =>
            {
                var subscription = await scope.Store.Subscriptions.SingleOrDefaultAsync(candidate => candidate.Id == command.SubscriptionId, cancellation);
                if (subscription?.IsOpen(time.GetUtcNow()) != true)
                {
                    return new Refusal(Nothing);
                }

                var subscriber = await scope.Store.Subscribers.AsNoTracking().SingleAsync(candidate => candidate.Id == subscription.SubscriberId, cancellation);
                var secret = OneTimeSecret.Make();
                subscription.LinkIsSent(OneTimeSecret.HashOf(secret));
                return new PreparedConfirmation(subscription, subscriber.Email, secret);
            },
            cancellationToken);
}
