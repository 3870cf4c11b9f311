using MeetingPortal.Data;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Domain.Reference;
using MeetingPortal.Publishing.Markdown;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Reading;

/// <summary>
/// The one door through which public pages, feeds and calendars read. It gives released content only, to the public audience only;
/// what is private now is private in every older release too.
/// </summary>
public sealed class PublicReads(PortalDbContext store, RenderedTexts texts, MeetingClock clock)
{
    public async Task<IReadOnlyList<Meeting>> MeetingsAsync(CancellationToken cancellationToken) =>
        [.. (await store.Meetings.AsNoTracking().Where(meeting => !meeting.IsInPreparation).ToListAsync(cancellationToken)).OrderByDescending(meeting => meeting.StartsOn)];

    public async Task<PublicMeeting?> MeetingAsync(MeetingCode code, CancellationToken cancellationToken)
    {
        var meeting = await store.Meetings.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Code == code, cancellationToken);
        if (meeting is null or { IsInPreparation: true })
        {
            return null;
        }

        var officers = await store.Officers.AsNoTracking().Where(officer => officer.MeetingId == meeting.Id).ToListAsync(cancellationToken);
        var codes = officers.Select(officer => officer.StateCode).OfType<string>().ToList();
        var states = await store.States.AsNoTracking().Where(state => codes.Contains(state.Code)).ToListAsync(cancellationToken);
        var deadlines = await store.Deadlines.AsNoTracking().Where(deadline => deadline.MeetingId == meeting.Id && deadline.IsPublic).ToListAsync(cancellationToken);
        var webPages = await store.MeetingWebPages.AsNoTracking().Where(page => page.MeetingId == meeting.Id).ToListAsync(cancellationToken);
        var contacts = await store.MeetingContacts.AsNoTracking().Where(contact => contact.MeetingId == meeting.Id).ToListAsync(cancellationToken);
        return new PublicMeeting(
            meeting,
            [.. officers.OrderBy(officer => officer.Role).ThenBy(officer => officer.Id)],
            states.ToDictionary(state => state.Code, state => state.Name, StringComparer.Ordinal),
            [.. deadlines.OrderBy(deadline => deadline.Date).ThenBy(deadline => deadline.Time)],
            [.. webPages.OrderBy(page => page.Position)],
            [.. contacts.OrderBy(contact => contact.Position)],
            await PagesAsync(meeting.Id, cancellationToken));
    }

    /// <summary>Since when readers know a meeting that they know.</summary>
    public async Task<DateTimeOffset> OpenedAsync(MeetingId meeting, CancellationToken cancellationToken) =>
        (await new DocumentHistory(store, clock).OpenedAsync([meeting], cancellationToken))[meeting];

    /// <summary>The States of the world, without those of a demonstration.</summary>
    public async Task<IReadOnlyList<State>> StatesAsync(CancellationToken cancellationToken) =>
        await store.States.AsNoTracking().Where(state => !state.IsFictional).ToListAsync(cancellationToken);

    public async Task<PublicRelease?> CurrentAsync(MeetingId meeting, ContentKind kind, string slug, CancellationToken cancellationToken)
    {
        var found = await CurrentReleases(meeting).SingleOrDefaultAsync(release => release.Kind == kind && release.Slug == slug, cancellationToken);
        return found is null ? null : await PublishedAsync(found, found.Number, cancellationToken);
    }

    /// <summary>One release of a publication by its number.</summary>
    public async Task<PublicRelease?> ReleaseAsync(MeetingId meeting, ContentKind kind, string slug, int number, CancellationToken cancellationToken)
    {
        var current = await LatestReleases(meeting).SingleOrDefaultAsync(release => release.Kind == kind && release.Slug == slug, cancellationToken);
        if (current is null || number > current.Number)
        {
            return null;
        }

        var wanted = number == current.Number
            ? current
            : await store.Releases.AsNoTracking()
                .SingleOrDefaultAsync(release => release.PublicationId == current.PublicationId && release.Number == number, cancellationToken);
        return wanted is null or { WithdrawnAt: not null } ? null : await PublishedAsync(wanted, StandingNumber(current), cancellationToken);
    }

    /// <summary>The releases of the meeting that were withdrawn.</summary>
    public Task<IReadOnlyList<PublicWithdrawal>> WithdrawalsAsync(MeetingId meeting, CancellationToken cancellationToken) =>
        PublicWithdrawals.OfMeetingAsync(store, meeting, cancellationToken);

    /// <summary>Why there is nothing at the address of that release, or of the current one when no number is given; null when it was not withdrawn.</summary>
    public async Task<PublicWithdrawal?> WithdrawalAsync(MeetingId meeting, ContentKind kind, string slug, int? number, CancellationToken cancellationToken) =>
        (await WithdrawalsAsync(meeting, cancellationToken)).FirstOrDefault(withdrawal =>
            withdrawal.Kind == kind && string.Equals(withdrawal.Slug, slug, StringComparison.Ordinal) && (number is null ? !withdrawal.IsReplaced : withdrawal.Number == number));

    /// <summary>All releases of a publication that stand, newest first.</summary>
    public async Task<IReadOnlyList<PublicHistoryEntry>> HistoryAsync(MeetingId meeting, ContentKind kind, string slug, CancellationToken cancellationToken)
    {
        var current = await LatestReleases(meeting).SingleOrDefaultAsync(release => release.Kind == kind && release.Slug == slug, cancellationToken);
        if (current is null)
        {
            return [];
        }

        var releases = await store.Releases.AsNoTracking()
            .Where(release => release.PublicationId == current.PublicationId && release.Number <= current.Number)
            .OrderByDescending(release => release.Number)
            .ToListAsync(cancellationToken);
        var standing = releases.Where(release => release.WithdrawnAt is null).ToList();
        var withdrawn = PublicWithdrawals.Of(releases);
        var view = await ViewAsync(meeting, kind, cancellationToken);
        return
        [
            .. from release in standing
               let before = standing.Find(other => other.Number < release.Number)?.Number ?? 0
               select new PublicHistoryEntry(
                   view.Of(release, releases, StandingNumber(current)),
                   IsFirst: release == standing[^1],
                   [.. withdrawn.Where(withdrawal => withdrawal.Number < release.Number && withdrawal.Number > before)]),
        ];
    }

    /// <summary>Sittings that readers had in the programme once and that a later release left out; none that was private at last, or since.</summary>
    public async Task<IReadOnlyList<Sitting>> RemovedSittingsAsync(PublicRelease current, MeetingId meeting, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(current);
        var releases = await store.Releases.AsNoTracking()
            .Where(release => release.MeetingId == meeting && release.Kind == ContentKind.Programme && release.Number <= current.Number && release.WithdrawnAt == null)
            .OrderByDescending(release => release.Number)
            .ToListAsync(cancellationToken);
        var there = releases.Take(1).SelectMany(release => ((ProgrammeContent)release.Content).Sittings).Select(sitting => sitting.Id).ToHashSet();
        return
        [
            .. from release in releases.Skip(1)
               let hidden = ReleaseView.HiddenSince(release.Number, releases)
               from sitting in ((ProgrammeContent)release.Content).Sittings
               where there.Add(sitting.Id) && !hidden.Contains(sitting.Id)
               select sitting,
        ];
    }

    /// <summary>The newest releases of a meeting, newest first.</summary>
    public async Task<IReadOnlyList<PublicReleaseRow>> ReleasesAsync(MeetingId meeting, int most, CancellationToken cancellationToken)
    {
        var releases = await store.Releases.AsNoTracking()
            .Where(release => release.MeetingId == meeting && release.WithdrawnAt == null)
            .OrderByDescending(release => release.ReleasedAt).ThenByDescending(release => release.Id)
            .Take(most)
            .ToListAsync(cancellationToken);
        return [.. releases.Select(Row)];
    }

    /// <summary>The newest of what is new for the readers of a meeting, of these documents of it among the rest; newest first.</summary>
    public async Task<IReadOnlyList<IPublicUpdate>> UpdatesAsync(Meeting meeting, IReadOnlyList<PublicDocument> documents, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        IEnumerable<IPublicUpdate> changes = [.. await WithdrawalsAsync(meeting.Id, cancellationToken), .. PublicZoneChange.Of(meeting)];
        var releases = await ReleasesAsync(meeting.Id, most, cancellationToken);
        var news = await PublicNews.OfDocumentsAsync(store, meeting.Id, documents, clock.Now, cancellationToken);
        return [.. changes.Concat(releases).Concat(news).OrderByDescending(update => update.At).Take(most)];
    }

    /// <summary>Released pages that stand in for something else, such as a missing agenda.</summary>
    public async Task<PublicRelease?> PageInsteadAsync(MeetingId meeting, PagePlace place, CancellationToken cancellationToken)
    {
        var pages = await CurrentReleases(meeting).Where(release => release.Kind == ContentKind.Page).ToListAsync(cancellationToken);
        var found = pages.FirstOrDefault(release => release.Content is PageContent page && page.Place == place);
        return found is null ? null : await PublishedAsync(found, found.Number, cancellationToken);
    }

    public Task<SafeHtml> HtmlAsync(string markdown, CancellationToken cancellationToken) => texts.GetAsync(store, markdown, cancellationToken);

    public Task<IReadOnlyList<PublicDocument>> DocumentsAsync(Meeting meeting, CancellationToken cancellationToken) =>
        PublicDocuments.OfMeetingAsync(store, meeting, clock.Now, cancellationToken);

    /// <summary>What officers said of the meeting's rooms, as far as it still holds and everybody may know it.</summary>
    public async Task<IReadOnlyList<PublicNow>> NowAsync(Meeting meeting, CancellationToken cancellationToken)
    {
        var rooms = await store.RoomsNow.AsNoTracking().Where(room => room.MeetingId == meeting.Id).ToListAsync(cancellationToken);
        return rooms.TrueForAll(room => room.Current is null)
            ? []
            : PublicNow.Of(
                rooms,
                meeting,
                (await CurrentAsync(meeting.Id, ContentKind.Programme, PublicationSlugs.Programme, cancellationToken))?.Content as ProgrammeContent,
                (await CurrentAsync(meeting.Id, ContentKind.Agenda, PublicationSlugs.Agenda, cancellationToken))?.Content as AgendaContent,
                clock.Now);
    }

    /// <summary>The document that carries that symbol, whatever its spelling, or else the one that readers knew by it before it was corrected.</summary>
    public async Task<PublicDocument?> DocumentAsync(DocumentSymbol symbol, CancellationToken cancellationToken) =>
        await PublicDocuments.FindAsync(store, symbol, clock.Now, cancellationToken) ?? await PublicDocuments.FindFormerAsync(store, symbol, clock, cancellationToken);

    /// <summary>The meetings, other than its own, that list the document and that readers know.</summary>
    public Task<IReadOnlyList<Meeting>> ListingAsync(DocumentId document, CancellationToken cancellationToken) =>
        PublicDocuments.ListingAsync(store, document, cancellationToken);

    /// <summary>The bytes of public files, by the files that <see cref="DocumentsAsync"/> gives; of one that is public no more there are none.</summary>
    public async Task<IReadOnlyDictionary<DocumentFileId, StoredFile>> StoredAsync(IReadOnlyList<DocumentFileId> files, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        return await (
            from file in store.DocumentFiles.AsNoTracking()
            where files.Contains(file.Id) && file.PublicFrom <= now && file.WithdrawnAt == null
            join stored in store.StoredFiles.AsNoTracking() on file.StoredFileId equals stored.Id
            select new { file.Id, stored }).ToDictionaryAsync(row => row.Id, row => row.stored, cancellationToken);
    }

    /// <summary>The file at that address, once its instant has come; the newest of its language and type.</summary>
    public Task<ServedFile?> FileAsync(DocumentFileId id, CancellationToken cancellationToken) => PublicDocuments.ServedAsync(store, id, clock.Now, cancellationToken);

    private static int? StandingNumber(Release latest) => latest.WithdrawnAt is null ? latest.Number : null;

    /// <summary>An agenda tells of documents that readers may know now, and of no other; nothing else tells of documents.</summary>
    private async Task<ReleaseView> ViewAsync(MeetingId meeting, ContentKind kind, CancellationToken cancellationToken) =>
        new(kind == ContentKind.Agenda ? await PublicDocuments.IdsAsync(store, meeting, clock.Now, cancellationToken) : new HashSet<DocumentId>());

    private async Task<PublicRelease> PublishedAsync(Release release, int? currentNumber, CancellationToken cancellationToken) =>
        (await ViewAsync(release.MeetingId, release.Kind, cancellationToken)).Of(release, await SinceAsync(release, cancellationToken), currentNumber);

    private async Task<IReadOnlyList<Release>> SinceAsync(Release release, CancellationToken cancellationToken) =>
        release.Kind == ContentKind.Programme
            ? await store.Releases.AsNoTracking()
                .Where(other => other.PublicationId == release.PublicationId && other.Number >= release.Number - 1)
                .ToListAsync(cancellationToken)
            : [release];

    private IQueryable<Release> CurrentReleases(MeetingId meeting) => LatestReleases(meeting).Where(release => release.WithdrawnAt == null);

    /// <summary>The newest release of each publication, also one that was withdrawn.</summary>
    private IQueryable<Release> LatestReleases(MeetingId meeting) =>
        from publication in store.Publications.AsNoTracking()
        where publication.MeetingId == meeting && publication.CurrentReleaseId != null
        join release in store.Releases.AsNoTracking() on publication.CurrentReleaseId equals release.Id
        select release;

    private async Task<IReadOnlyList<PublicPageLink>> PagesAsync(MeetingId meeting, CancellationToken cancellationToken)
    {
        var releases = await CurrentReleases(meeting).Where(release => release.Kind == ContentKind.Page).ToListAsync(cancellationToken);
        return
        [
            .. releases
                .Select(release => (release, page: (PageContent)release.Content))
                .Where(pair => pair.page.Place is PagePlace.Information or PagePlace.TakingPart)
                .OrderBy(pair => pair.page.Order).ThenBy(pair => pair.release.Slug, StringComparer.Ordinal)
                .Select(pair => new PublicPageLink(pair.release.Slug, pair.page.Title, pair.page.Place)),
        ];
    }

    /// <summary>When the documents of a meeting last changed for readers, and what of them readers lost.</summary>
    public Task<PublicDocumentChanges> DocumentChangesAsync(Meeting meeting, CancellationToken cancellationToken) =>
        PublicChanges.OfDocumentsAsync(store, meeting, clock, cancellationToken);

    /// <summary>When each sitting that <see cref="RemovedSittingsAsync"/> names was left out.</summary>
    public async Task<IReadOnlyList<PublicRemoval>> SittingRemovalsAsync(PublicRelease current, MeetingId meeting, CancellationToken cancellationToken) =>
        await PublicChanges.OfSittingsAsync(store, meeting, await RemovedSittingsAsync(current, meeting, cancellationToken), current.Number, cancellationToken);

    /// <summary>The newest releases that changed an item of the agenda, or what is taken up under it, and withdrawals of those that had it; newest first.</summary>
    public async Task<IReadOnlyList<IPublicUpdate>> UpdatesOfItemAsync(MeetingId meeting, ItemId item, int most, CancellationToken cancellationToken)
    {
        var releases = await store.Releases.AsNoTracking()
            .Where(release => release.MeetingId == meeting && (release.Kind == ContentKind.Agenda || release.Kind == ContentKind.Programme))
            .ToListAsync(cancellationToken);
        var view = await ViewAsync(meeting, ContentKind.Agenda, cancellationToken);
        var standing = releases.FindAll(release => release.WithdrawnAt is null);
        var entries = EntriesUnder(item, standing);
        var touching = standing
            .Where(release => Among(standing, release).Changes.Any(change => change.Node == item || entries.Contains(change.Node)))
            .OrderByDescending(release => release.ReleasedAt).ThenByDescending(release => release.Id.Value)
            .Select<Release, IPublicUpdate>(Row);
        var had = releases.Where(release => release.WithdrawnAt is not null && Has(Among(releases, release).Content)).Select(release => release.Id).ToHashSet();
        var withdrawals = PublicWithdrawals.Of(releases).Where(withdrawal => had.Contains(withdrawal.Id));
        return [.. withdrawals.Concat(touching).OrderByDescending(update => update.At).Take(most)];

        PublicRelease Among(List<Release> others, Release release) => view.Of(release, others.FindAll(other => other.PublicationId == release.PublicationId), release.Number);

        bool Has(PublicationContent content) => content is AgendaContent agenda ? agenda.Find(item) is not null : ((ProgrammeContent)content).SittingsOf(item).Any();
    }

    /// <summary>Entries under which the item was ever taken up.</summary>
    private static HashSet<ItemId> EntriesUnder(ItemId item, IEnumerable<Release> releases) =>
        releases.Select(release => release.Content).OfType<ProgrammeContent>()
            .SelectMany(programme => programme.Sittings).SelectMany(sitting => sitting.Entries)
            .Where(entry => entry.AgendaItems.Contains(item))
            .Select(entry => entry.Id)
            .ToHashSet();

    private static PublicReleaseRow Row(Release release) => new(
        release.Id,
        release.Kind,
        release.Slug,
        release.Number,
        release.ReleasedAt,
        release.Sentence,
        release.Content.OwnTitle,
        release.Content.IsOutline,
        release.Content is IHaveStage content ? new PublicStage(content.Stage, content.StageSource) : null);
}
