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

    /// <summary>The document came out in these languages: its meeting, and every meeting that lists it, tells its own followers.</summary>
    /// <param name="isNew">True when readers did not know of the document at all.</param>
    public static async Task DraftNoticeAsync(
        this WriteScope scope, DocumentId id, IReadOnlyList<Language> languages, CancellationToken cancellationToken, bool isNew = false)
    {
        var store = scope.Store;

        // A drop tells of a document that it has only just added.
        var document = await store.Documents.FindAsync([id], cancellationToken);
        if (document?.Audience != Audience.Public)
        {
            return;
        }

        var elsewhere = await store.LanguageVersions
            .Where(version => version.DocumentId == id && version.State == VersionState.IssuedElsewhere)
            .Select(version => version.Language)
            .ToListAsync(cancellationToken);
        var hadFile = await store.DocumentFiles.AnyAsync(file => file.DocumentId == id && file.IsAnnounced, cancellationToken);

        // With its first file readers learn of such a document, and of where it is issued besides.
        var comesWithFile = document.WaitsForFile && !hadFile;
        var isFirst = isNew || comesWithFile || (!hadFile && elsewhere.Count == 0);
        var listing = await store.ListedDocuments.Where(listed => listed.DocumentId == id).Select(listed => listed.MeetingId).ToListAsync(cancellationToken);
        foreach (var meeting in listing.Prepend(document.MeetingId))
        {
            await scope.DraftNoticeAsync(meeting, id, comesWithFile ? [.. languages.Union(elsewhere)] : languages, isFirst, cancellationToken);
        }
    }

    /// <summary>Drafts for the followers of one meeting. What comes out before the draft is sent is added to it, so that nobody is written to for each language.</summary>
    public static async Task DraftNoticeAsync(
        this WriteScope scope, MeetingId meeting, DocumentId document, IReadOnlyList<Language> languages, bool isFirst, CancellationToken cancellationToken)
    {
        if (languages.Count == 0)
        {
            return;
        }

        var store = scope.Store;
        var draft = await store.Notices
            .Where(notice => notice.MeetingId == meeting && notice.DocumentId == document && notice.State == NoticeState.Draft)
            .OrderBy(notice => notice.CreatedAt).ThenBy(notice => notice.Id)
            .FirstOrDefaultAsync(cancellationToken);
        if (draft is null && await IsWishedAsync(scope, meeting, document, languages, cancellationToken))
        {
            draft = new Notice { Id = Guid.CreateVersion7(scope.At), MeetingId = meeting, DocumentId = document, IsFirstVersion = isFirst, CreatedAt = scope.At };
            store.Notices.Add(draft);
        }

        draft?.CameOut(languages);
    }

    private static Task<bool> IsWishedAsync(
        WriteScope scope, MeetingId meeting, DocumentId document, IReadOnlyList<Language> languages, CancellationToken cancellationToken) =>
        Wishes(scope, meeting).AnyAsync(
            wish => wish.Topic != SubscriptionTopic.DocumentLanguage || (wish.DocumentId == document && languages.Contains(wish.VersionLanguage!)), cancellationToken);

    private static IQueryable<Subscription> Wishes(WriteScope scope, MeetingId meeting) =>
        scope.Store.Subscriptions.Where(wish => wish.MeetingId == meeting && wish.ConfirmedAt != null && wish.FulfilledAt == null);
}
