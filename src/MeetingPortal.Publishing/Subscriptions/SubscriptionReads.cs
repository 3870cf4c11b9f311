using MeetingPortal.Data;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Domain.Subscriptions;
using MeetingPortal.Publishing.Reading;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Subscriptions;

/// <summary>A wish with the public things that it is about.</summary>
/// <param name="Item">Null for other topics, and when the agenda has it no more.</param>
/// <param name="Document">Null for other topics, and when it is public no more.</param>
public sealed record SubscriptionDetails(Guid Id, SubscriptionTopic Topic, Meeting Meeting, AgendaItem? Item, PublicDocument? Document, Language? Version)
{
    /// <summary>The document where readers can have it in the language that was waited for.</summary>
    public PublicDocument? IsOut => Version is not null && Document?.IsOutIn(Version) == true ? Document : null;
}

/// <summary>What an address is told of; for nobody but whoever holds a link of a message to it.</summary>
public sealed class SubscriptionReads(PortalDbContext store, PublicReads reads)
{
    public Task<Subscriber?> SubscriberAsync(Guid id, CancellationToken cancellationToken) =>
        store.Subscribers.AsNoTracking().SingleOrDefaultAsync(subscriber => subscriber.Id == id, cancellationToken);

    /// <summary>The wishes that were confirmed and are not fulfilled.</summary>
    public async Task<IReadOnlyList<SubscriptionDetails>> OfAsync(Guid subscriber, CancellationToken cancellationToken)
    {
        var rows = await store.Subscriptions.AsNoTracking()
            .Where(row => row.SubscriberId == subscriber && row.ConfirmedAt != null && row.FulfilledAt == null)
            .OrderBy(row => row.AskedAt).ThenBy(row => row.Id)
            .ToListAsync(cancellationToken);
        var details = new List<SubscriptionDetails>();
        foreach (var row in rows)
        {
            details.Add(await DetailsAsync(row, cancellationToken));
        }

        return details;
    }

    /// <summary>A wish that the address confirmed, also one that is fulfilled; null when it has none such.</summary>
    public async Task<SubscriptionDetails?> ConfirmedAsync(Guid subscriber, Guid subscription, CancellationToken cancellationToken)
    {
        var row = await store.Subscriptions.AsNoTracking()
            .SingleOrDefaultAsync(candidate => candidate.Id == subscription && candidate.SubscriberId == subscriber && candidate.ConfirmedAt != null, cancellationToken);
        return row is null ? null : await DetailsAsync(row, cancellationToken);
    }

    /// <summary>The wish that a secret would confirm; null when there is none that is still open.</summary>
    public async Task<SubscriptionDetails?> ToConfirmAsync(string secret, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var hash = Domain.Access.OneTimeSecret.HashOf(secret);
        var row = await store.Subscriptions.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.ConfirmHash == hash, cancellationToken);
        return row?.IsOpen(now) == true ? await DetailsAsync(row, cancellationToken) : null;
    }

    public async Task<SubscriptionDetails> DetailsAsync(Subscription subscription, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        var meeting = await store.Meetings.AsNoTracking().SingleAsync(candidate => candidate.Id == subscription.MeetingId, cancellationToken);
        return new SubscriptionDetails(
            subscription.Id,
            subscription.Topic,
            meeting,
            subscription.ItemId is { } item ? await ItemAsync(meeting.Id, item, cancellationToken) : null,
            subscription.DocumentId is { } id ? (await reads.DocumentsAsync(meeting, cancellationToken)).FirstOrDefault(document => document.Id == id) : null,
            subscription.VersionLanguage);
    }

    private async Task<AgendaItem?> ItemAsync(MeetingId meeting, ItemId item, CancellationToken cancellationToken) =>
        ((await reads.CurrentAsync(meeting, ContentKind.Agenda, PublicationSlugs.Agenda, cancellationToken))?.Content as AgendaContent)?.Find(item);
}
