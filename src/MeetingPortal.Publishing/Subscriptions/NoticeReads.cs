using MeetingPortal.Data;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Domain.Subscriptions;
using MeetingPortal.Publishing.Reading;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Subscriptions;

/// <summary>What a notice tells of, as everybody may see it: a release, or a document in a language.</summary>
public sealed record NoticeSubject(Meeting Meeting, PublicRelease? Release, PublicDocument? Document, Language? Version);

/// <summary>Somebody who is told, and for which of its wishes.</summary>
public sealed record NoticeRecipient(Subscriber Subscriber, IReadOnlyList<Subscription> Wishes);

/// <summary>
/// What a notice tells, and whom. Everything is read through <see cref="PublicReads"/> at the moment it is asked for: what is withdrawn,
/// replaced by nothing or not yet public has no subject, and nobody is told of it.
/// </summary>
public sealed class NoticeReads(PortalDbContext store, PublicReads reads)
{
    public async Task<IReadOnlyList<Notice>> OfMeetingAsync(MeetingId meeting, int most, CancellationToken cancellationToken) =>
        await store.Notices.AsNoTracking().Where(notice => notice.MeetingId == meeting)
            .OrderByDescending(notice => notice.CreatedAt).ThenByDescending(notice => notice.Id)
            .Take(most)
            .ToListAsync(cancellationToken);

    public Task<Notice?> FindAsync(MeetingId meeting, Guid id, CancellationToken cancellationToken) =>
        store.Notices.AsNoTracking().SingleOrDefaultAsync(notice => notice.MeetingId == meeting && notice.Id == id, cancellationToken);

    /// <summary>Null when readers have it no more, or not yet.</summary>
    public async Task<NoticeSubject?> SubjectAsync(Notice notice, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notice);
        var meeting = await store.Meetings.AsNoTracking().SingleAsync(candidate => candidate.Id == notice.MeetingId, cancellationToken);
        if (notice.ReleaseId is { } releaseId)
        {
            var row = await store.Releases.AsNoTracking().SingleAsync(release => release.Id == releaseId, cancellationToken);
            var release = await reads.ReleaseAsync(meeting.Id, row.Kind, row.Slug, row.Number, cancellationToken);
            return release is null ? null : new NoticeSubject(meeting, release, null, null);
        }

        var document = (await reads.DocumentsAsync(meeting, cancellationToken)).FirstOrDefault(candidate => candidate.Id == notice.DocumentId);
        return document?.StateIn(notice.VersionLanguage!) is VersionState.HeldHere or VersionState.IssuedElsewhere
            ? new NoticeSubject(meeting, null, document, notice.VersionLanguage)
            : null;
    }

    /// <summary>Each address once, whatever it wished for; those who confirmed before the thing was out.</summary>
    /// <param name="only">One address alone; null for all.</param>
    public async Task<IReadOnlyList<NoticeRecipient>> RecipientsAsync(Notice notice, NoticeSubject subject, CancellationToken cancellationToken, Guid? only = null)
    {
        ArgumentNullException.ThrowIfNull(notice);
        ArgumentNullException.ThrowIfNull(subject);
        var (createdAt, sentAt) = (notice.CreatedAt, notice.SentAt);
        var rows = await (
            from wish in store.Subscriptions.AsNoTracking()
            where wish.MeetingId == notice.MeetingId && wish.ConfirmedAt <= createdAt && (wish.FulfilledAt == null || wish.FulfilledAt >= sentAt)
            where only == null || wish.SubscriberId == only
            join subscriber in store.Subscribers on wish.SubscriberId equals subscriber.Id
            select new { wish, subscriber }).ToListAsync(cancellationToken);
        var matches = subject.Release is { } release
            ? await OfReleaseAsync(notice, release, [.. rows.Select(row => row.wish)], cancellationToken)
            : await OfDocumentAsync(notice, subject, cancellationToken);
        return
        [
            .. rows.Where(row => matches(row.wish, row.subscriber))
                .GroupBy(row => row.subscriber.Id)
                .Select(group => new NoticeRecipient(group.First().subscriber, [.. group.Select(row => row.wish)])),
        ];
    }

    private async Task<Func<Subscription, Subscriber, bool>> OfReleaseAsync(
        Notice notice, PublicRelease release, IReadOnlyList<Subscription> wishes, CancellationToken cancellationToken)
    {
        var touched = new HashSet<ItemId>();
        foreach (var item in wishes.Select(wish => wish.ItemId).OfType<ItemId>().Distinct())
        {
            var updates = await reads.UpdatesOfItemAsync(notice.MeetingId, item, int.MaxValue, cancellationToken);
            var isNamedFirst = release is { Number: 1, Content: ProgrammeContent programme } && programme.SittingsOf(item).Any();
            if (isNamedFirst || updates.OfType<PublicReleaseRow>().Any(update => update.Id == notice.ReleaseId))
            {
                touched.Add(item);
            }
        }

        return (wish, _) => wish.Topic == SubscriptionTopic.Meeting || (wish.Topic == SubscriptionTopic.Item && wish.ItemId is { } item && touched.Contains(item));
    }

    /// <summary>
    /// Of six languages nobody is told six times: those who follow a meeting or an item are told of a document's first language and of
    /// their own.
    /// </summary>
    private async Task<Func<Subscription, Subscriber, bool>> OfDocumentAsync(Notice notice, NoticeSubject subject, CancellationToken cancellationToken)
    {
        var (document, version) = (subject.Document!.Id, subject.Version!);
        var agenda = (await reads.CurrentAsync(notice.MeetingId, ContentKind.Agenda, PublicationSlugs.Agenda, cancellationToken))?.Content as AgendaContent;
        var items = agenda?.AllItems().Where(item => item.Documents.Contains(document)).Select(item => (ItemId?)item.Id).ToHashSet() ?? [];
        return (wish, subscriber) => wish.Topic switch
        {
            SubscriptionTopic.DocumentLanguage => wish.DocumentId == document && wish.VersionLanguage == version,
            SubscriptionTopic.Item => (notice.IsFirstVersion || subscriber.Language == version) && items.Contains(wish.ItemId),
            _ => notice.IsFirstVersion || subscriber.Language == version,
        };
    }
}
