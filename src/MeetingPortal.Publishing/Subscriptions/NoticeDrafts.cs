using MeetingPortal.Data;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Domain.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Subscriptions;

/// <summary>Drafts a notice in the operation that gives readers something, where anybody might wish to be told of it.</summary>
internal static class NoticeDrafts
{
    public static async Task DraftNoticeAsync(this WriteScope scope, Release release, CancellationToken cancellationToken)
    {
        var ofItems = release.Kind is ContentKind.Agenda or ContentKind.Programme;
        var isWished = await Wishes(scope, release.MeetingId)
            .AnyAsync(wish => wish.Topic == SubscriptionTopic.Meeting || (ofItems && wish.Topic == SubscriptionTopic.Item), cancellationToken);
        if (isWished)
        {
            scope.Store.Notices.Add(new Notice { Id = Guid.CreateVersion7(scope.At), MeetingId = release.MeetingId, ReleaseId = release.Id, CreatedAt = scope.At });
        }
    }

    /// <summary>The document is out in that language. A second file of it, such as Word beside PDF, adds nothing to a draft that there is.</summary>
    public static async Task DraftNoticeAsync(this WriteScope scope, DocumentId document, MeetingId meeting, Language version, CancellationToken cancellationToken)
    {
        var store = scope.Store;

        // A drop tells of a document that it has only just added.
        var isPublic = (await store.Documents.FindAsync([document], cancellationToken))?.Audience == Audience.Public;
        var isWished = isPublic && await Wishes(scope, meeting).AnyAsync(
            wish => wish.Topic != SubscriptionTopic.DocumentLanguage || (wish.DocumentId == document && wish.VersionLanguage == version), cancellationToken);
        if (!isWished)
        {
            return;
        }

        var drafts = await store.Notices.Where(notice => notice.DocumentId == document && notice.State == NoticeState.Draft).ToListAsync(cancellationToken);
        drafts.AddRange(store.Notices.Local.Where(notice => notice.DocumentId == document && !drafts.Contains(notice)));
        if (!drafts.Exists(notice => notice.VersionLanguage == version))
        {
            store.Notices.Add(new Notice
            {
                Id = Guid.CreateVersion7(scope.At),
                MeetingId = meeting,
                DocumentId = document,
                VersionLanguage = version,
                IsFirstVersion = drafts.Count == 0 && !await IsOutAsync(store, document, version, cancellationToken),
                CreatedAt = scope.At,
            });
        }
    }

    /// <summary>True when the document is out in any other language.</summary>
    private static async Task<bool> IsOutAsync(PortalDbContext store, DocumentId document, Language version, CancellationToken cancellationToken) =>
        await store.DocumentFiles.AnyAsync(file => file.DocumentId == document && file.Language != version && file.IsAnnounced, cancellationToken)
        || await store.LanguageVersions.AnyAsync(
            other => other.DocumentId == document && other.Language != version && other.State == VersionState.IssuedElsewhere, cancellationToken);

    private static IQueryable<Subscription> Wishes(WriteScope scope, MeetingId meeting) =>
        scope.Store.Subscriptions.Where(wish => wish.MeetingId == meeting && wish.ConfirmedAt != null && wish.FulfilledAt == null);
}
