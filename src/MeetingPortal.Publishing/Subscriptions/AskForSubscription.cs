using MeetingPortal.Data.Mail;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Subscriptions;

/// <summary>Somebody wishes that an address be told of something. Whoever reads its mail decides; the answer here is always the same.</summary>
/// <param name="Email">An address that <see cref="EmailShape"/> takes.</param>
public sealed record AskForSubscription(string Email, Language Language, SubscriptionWish Wish);

/// <summary>What is wished for; readers have seen that it exists.</summary>
/// <param name="Item">For the topic of an agenda item.</param>
/// <param name="Document">For the topic of a document's language, with <paramref name="Version"/>.</param>
public sealed record SubscriptionWish(MeetingId Meeting, SubscriptionTopic Topic, ItemId? Item = null, DocumentId? Document = null, Language? Version = null);

public sealed class AskForSubscriptionHandler(Writes writes, TimeProvider time)
{
    /// <returns>True also when nothing was written because the address was typed too often.</returns>
    public Task<Outcome<bool>> HandleAsync(AskForSubscription command, CancellationToken cancellationToken) =>
        writes.RunAsync<bool>(
            Actor.Visitor,
            nameof(AskForSubscription),
            async (scope, cancellation) =>
            {
                var now = time.GetUtcNow();
                var since = now - Subscription.CountedFor;
                var (email, normalized) = (command.Email.Trim(), command.Email.Trim().ToUpperInvariant());
                var subscriber = await scope.Store.Subscribers.SingleOrDefaultAsync(candidate => candidate.NormalizedEmail == normalized, cancellation);
                var subscriberId = subscriber?.Id ?? Guid.CreateVersion7(now);
                var asked = await scope.Store.Subscriptions.CountAsync(row => row.SubscriberId == subscriberId && row.AskedAt > since, cancellation);
                if (asked >= Subscription.MaxPerAddress)
                {
                    return true;
                }

                if (subscriber is null)
                {
                    scope.Store.Subscribers.Add(new Subscriber { Id = subscriberId, Email = email, NormalizedEmail = normalized, Language = command.Language });
                }

                var wish = Of(command, subscriberId, now);
                scope.Store.Subscriptions.Add(wish);
                scope.Send(OutboxMail.Of(MailKind.SubscriptionAsked, wish.Id, address: null, command.Language, now, meeting: wish.MeetingId));
                return true;
            },
            cancellationToken);

    private static Subscription Of(AskForSubscription command, Guid subscriber, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        SubscriberId = subscriber,
        MeetingId = command.Wish.Meeting,
        Topic = command.Wish.Topic,
        ItemId = command.Wish.Item,
        DocumentId = command.Wish.Document,
        VersionLanguage = command.Wish.Version,
        Language = command.Language,
        AskedAt = now,
    };
}
