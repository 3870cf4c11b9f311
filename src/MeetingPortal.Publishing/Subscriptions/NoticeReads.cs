using MeetingPortal.Data;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Domain.Subscriptions;
using MeetingPortal.Publishing.Reading;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Subscriptions;

/// <summary>What a notice tells of, as everybody may see it: a release, or a document in languages.</summary>
/// <param name="Languages">Those of the notice that readers can have; never empty where it tells of a document.</param>
public sealed record NoticeSubject(Meeting Meeting, PublicRelease? Release, PublicDocument? Document, IReadOnlyList<Language> Languages);

/// <summary>A notice with what it tells of.</summary>
/// <param name="Subject">Null when readers have it no more, or not yet.</param>
public sealed record NoticeWithSubject(Notice Notice, NoticeSubject? Subject);

/// <summary>Somebody who is told, and for which of its wishes.</summary>
public sealed record NoticeRecipient(Subscriber Subscriber, IReadOnlyList<Subscription> Wishes);

/// <summary>
/// What a notice tells, and whom. Everything is read through <see cref="PublicReads"/> at the moment it is asked for: what is withdrawn,
/// replaced by nothing or not yet public has no subject, and nobody is told of it.
/// </summary>
public sealed class NoticeReads(PortalDbContext store, PublicReads reads)
{
    /// <summary>The newest that were decided on, and all that wait; newest first.</summary>
    public async Task<IReadOnlyList<Notice>> OfMeetingAsync(MeetingId meeting, int mostDecided, CancellationToken cancellationToken)
    {
        var decided = await store.Notices.AsNoTracking().Where(notice => notice.MeetingId == meeting && notice.State != NoticeState.Draft)
            .OrderByDescending(notice => notice.CreatedAt).ThenByDescending(notice => notice.Id)
            .Take(mostDecided)
            .ToListAsync(cancellationToken);
        return [.. decided.Concat(await DraftsAsync(meeting, cancellationToken)).OrderByDescending(notice => notice.CreatedAt).ThenByDescending(notice => notice.Id)];
    }

    public async Task<IReadOnlyList<Notice>> DraftsAsync(MeetingId meeting, CancellationToken cancellationToken) =>
        await store.Notices.AsNoTracking().Where(notice => notice.MeetingId == meeting && notice.State == NoticeState.Draft).ToListAsync(cancellationToken);

    public Task<Notice?> FindAsync(MeetingId meeting, Guid id, CancellationToken cancellationToken) =>
        store.Notices.AsNoTracking().SingleOrDefaultAsync(notice => notice.MeetingId == meeting && notice.Id == id, cancellationToken);

    /// <summary>Null when readers have it no more, or not yet.</summary>
    public async Task<NoticeSubject?> SubjectAsync(Notice notice, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return (await SubjectsAsync(notice.MeetingId, [notice], cancellationToken))[0].Subject;
    }

    /// <summary>What notices of a meeting tell of, in their order.</summary>
    public async Task<IReadOnlyList<NoticeWithSubject>> SubjectsAsync(MeetingId id, IReadOnlyList<Notice> notices, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notices);
        var meeting = await store.Meetings.AsNoTracking().SingleAsync(candidate => candidate.Id == id, cancellationToken);
        var documents = notices.Any(notice => notice.DocumentId is not null)
            ? (await reads.DocumentsAsync(meeting, cancellationToken)).ToDictionary(document => document.Id)
            : [];
        var found = new List<NoticeWithSubject>();
        foreach (var notice in notices)
        {
            found.Add(new NoticeWithSubject(notice, notice switch
            {
                { ReleaseId: { } release } => await OfReleaseAsync(meeting, release, cancellationToken),
                { DocumentId: { } document } => OfDocument(meeting, documents.GetValueOrDefault(document), notice.Languages),
                _ => null,
            }));
        }

        return found;
    }

    private async Task<NoticeSubject?> OfReleaseAsync(Meeting meeting, ReleaseId id, CancellationToken cancellationToken)
    {
        var row = await store.Releases.AsNoTracking().SingleAsync(release => release.Id == id, cancellationToken);
        var release = await reads.ReleaseAsync(meeting.Id, row.Kind, row.Slug, row.Number, cancellationToken);
        return release is null ? null : new NoticeSubject(meeting, release, null, []);
    }

    private static NoticeSubject? OfDocument(Meeting meeting, PublicDocument? document, IReadOnlyList<Language> languages) =>
        document is not null && languages.Where(document.IsOutIn).ToList() is { Count: > 0 } isOut ? new NoticeSubject(meeting, null, document, isOut) : null;

    /// <summary>Each address once, whatever it wished for; those who confirmed before it is sent.</summary>
    /// <param name="only">One address alone; null for all.</param>
    public async Task<IReadOnlyList<NoticeRecipient>> RecipientsAsync(Notice notice, NoticeSubject subject, CancellationToken cancellationToken, Guid? only = null)
    {
        ArgumentNullException.ThrowIfNull(notice);
        ArgumentNullException.ThrowIfNull(subject);
        var sentAt = notice.SentAt;
        var rows = await (
            from wish in store.Subscriptions.AsNoTracking()
            where wish.MeetingId == notice.MeetingId && wish.ConfirmedAt != null && (sentAt == null || wish.ConfirmedAt <= sentAt)
            where wish.FulfilledAt == null || wish.FulfilledAt >= sentAt
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
    /// Of six languages nobody is told six times: those who follow a meeting or an item are told when a document first comes out, and when
    /// it comes out in their own.
    /// </summary>
    private async Task<Func<Subscription, Subscriber, bool>> OfDocumentAsync(Notice notice, NoticeSubject subject, CancellationToken cancellationToken)
    {
        var (document, languages) = (subject.Document!.Id, subject.Languages);
        var agenda = (await reads.CurrentAsync(notice.MeetingId, ContentKind.Agenda, PublicationSlugs.Agenda, cancellationToken))?.Content as AgendaContent;
        var items = agenda?.AllItems().Where(item => item.Documents.Contains(document)).Select(item => (ItemId?)item.Id).ToHashSet() ?? [];
        return (wish, subscriber) => wish.Topic switch
        {
            SubscriptionTopic.DocumentLanguage => wish.DocumentId == document && languages.Contains(wish.VersionLanguage!),
            SubscriptionTopic.Item => (notice.IsFirstVersion || languages.Contains(subscriber.Language)) && items.Contains(wish.ItemId),
            _ => notice.IsFirstVersion || languages.Contains(subscriber.Language),
        };
    }
}
