using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;

namespace MeetingPortal.Web.Api;

/// <summary>What the interface says of agenda, programme and releases. An outline carries its notice in every answer.</summary>
public sealed class ContentApi(PublicReads reads, EarlierReleases earlier, PublicLinks links)
{
    /// <param name="since">Leaves out what was so before that instant; null leaves nothing out.</param>
    /// <returns>Null while nothing is released.</returns>
    public async Task<AgendaAnswer?> AgendaAsync(PublicMeeting meeting, DateTimeOffset? since, CancellationToken cancellationToken)
    {
        var release = await reads.CurrentAsync(meeting.Meeting.Id, ContentKind.Agenda, PublicationSlugs.Agenda, cancellationToken);
        if (release?.Content is not AgendaContent agenda)
        {
            return null;
        }

        var documents = await reads.DocumentsAsync(meeting.Meeting, cancellationToken);
        IReadOnlyList<AgendaEntry> EntriesOf(AgendaContent? content) => [.. content?.Items.Select(item => ItemOf(item, agenda.IsOutline, documents)) ?? []];
        var items = EntriesOf(agenda);
        if (since is { } instant)
        {
            items = Changed(items, EntriesOf(await earlier.ContentBeforeAsync(meeting.Meeting.Id, ContentKind.Agenda, instant, cancellationToken) as AgendaContent));
        }

        return new AgendaAnswer(
            meeting.Code.Value,
            agenda.IsOutline,
            ApiWords.Of(agenda.Stage),
            FactsOf(release),
            links.InAnyLanguage(language => links.Agenda(language, meeting.Code)),
            items,
            TombstonesOf(await earlier.ItemRemovalsAsync(meeting.Meeting.Id, release, cancellationToken), since),
            ApiText.OfAny(agenda.StageSource),
            NoticeOf(agenda, meeting, documents));
    }

    /// <param name="since">Leaves out what was so before that instant; null leaves nothing out.</param>
    /// <returns>Null while nothing is released.</returns>
    public async Task<ProgrammeAnswer?> ProgrammeAsync(PublicMeeting meeting, DateTimeOffset? since, CancellationToken cancellationToken)
    {
        var release = await reads.CurrentAsync(meeting.Meeting.Id, ContentKind.Programme, PublicationSlugs.Programme, cancellationToken);
        if (release?.Content is not ProgrammeContent programme)
        {
            return null;
        }

        IReadOnlyList<SittingEntry> EntriesOf(ProgrammeContent? content) => [.. content?.Days().SelectMany(day => day).Select(sitting => SittingOf(sitting, meeting.Meeting)) ?? []];
        var sittings = EntriesOf(programme);
        if (since is { } instant && meeting.Meeting.CalendarRevisions?.Any(revision => revision.At >= instant) != true)
        {
            sittings = Changed(sittings, EntriesOf(await earlier.ContentBeforeAsync(meeting.Meeting.Id, ContentKind.Programme, instant, cancellationToken) as ProgrammeContent));
        }

        return new ProgrammeAnswer(
            meeting.Code.Value,
            programme.IsOutline,
            ApiWords.Of(programme.Stage),
            FactsOf(release),
            links.InAnyLanguage(language => links.Programme(language, meeting.Code)),
            meeting.Meeting.ZoneId,
            sittings,
            TombstonesOf(await reads.SittingRemovalsAsync(release, meeting.Meeting.Id, cancellationToken), since),
            ApiText.OfAny(programme.StageSource),
            programme.IsOutline ? NoticeOf(programme, meeting, await reads.DocumentsAsync(meeting.Meeting, cancellationToken)) : null);
    }

    public async Task<ReleasesAnswer> ReleasesAsync(PublicMeeting meeting, DateTimeOffset? since, CancellationToken cancellationToken)
    {
        var all = await reads.ReleasesAsync(meeting.Meeting.Id, int.MaxValue, cancellationToken);
        var removals = (await reads.WithdrawalsAsync(meeting.Meeting.Id, cancellationToken))
            .Select(withdrawal => new PublicRemoval(RemovedThing.Release, withdrawal.Id.Value, withdrawal.At))
            .ToList();
        var documents = await reads.DocumentsAsync(meeting.Meeting, cancellationToken);
        var instants = all.Select(release => release.ReleasedAt).Concat(removals.Select(removal => removal.At)).ToList();
        return new ReleasesAnswer(
            meeting.Code.Value,
            [.. all.Where(release => since is null || release.ReleasedAt >= since).Select(release => ReleaseOf(release, meeting, documents))],
            TombstonesOf(removals, since),
            instants.Count > 0 ? instants.Max().UtcDateTime : null);
    }

    /// <summary>Those of that instant or later, the oldest first.</summary>
    internal static IReadOnlyList<Tombstone> TombstonesOf(IEnumerable<PublicRemoval> removals, DateTimeOffset? since) =>
    [
        .. from removal in removals
           where since is null || removal.At >= since
           orderby removal.At, removal.Id
           select TombstoneOf(removal),
    ];

    /// <summary>The items that are not word for word as they were, each with those alone below it that are not.</summary>
    private static IReadOnlyList<AgendaEntry> Changed(IReadOnlyList<AgendaEntry> now, IReadOnlyList<AgendaEntry> before)
    {
        var known = before.ToDictionary(item => item.Id);
        return
        [
            .. from item in now
               let old = known.GetValueOrDefault(item.Id)
               let below = old is null ? item.Items : Changed(item.Items, old.Items)
               where old is null || below.Count > 0 || !IsSame(item with { Items = [] }, old with { Items = [] })
               select item with { Items = below },
        ];
    }

    private static IReadOnlyList<SittingEntry> Changed(IReadOnlyList<SittingEntry> now, IReadOnlyList<SittingEntry> before)
    {
        var known = before.ToDictionary(sitting => sitting.Id);
        return [.. now.Where(sitting => known.GetValueOrDefault(sitting.Id) is not { } old || !IsSame(sitting, old))];
    }

    private static bool IsSame<TEntry>(TEntry one, TEntry other) => ApiOutput.Write(one).AsSpan().SequenceEqual(ApiOutput.Write(other));

    private static Tombstone TombstoneOf(PublicRemoval removal) => new(removal.Id, ApiWords.Of(removal.Thing), Withdrawn: true, removal.At.UtcDateTime);

    private ReleaseEntry ReleaseOf(PublicReleaseRow release, PublicMeeting meeting, IReadOnlyList<PublicDocument> documents) => new(
        release.Id.Value,
        ApiWords.Of(release.Kind),
        release.Slug,
        release.Number,
        release.ReleasedAt.UtcDateTime,
        ApiText.Of(ContentTitles.InAll(release.Kind, release.Title, release.IsOutline)),
        ApiText.Of(release.Sentence),
        release.IsOutline,
        links.InAnyLanguage(language => links.Release(language, meeting.Code, release.Kind, release.Slug, release.Number)),
        release.Staged is { } staged ? ApiWords.Of(staged.Stage) : null,
        ApiText.OfAny(release.Staged?.Source),
        release.IsOutline ? ApiText.Of(NoticeOf(release.Kind, meeting, documents)) : null);

    private static ReleaseFacts FactsOf(PublicRelease release) => new(release.Number, release.ReleasedAt.UtcDateTime, ApiText.Of(release.Sentence));

    private static IReadOnlyDictionary<string, ApiText>? NoticeOf(PublicationContent content, PublicMeeting meeting, IReadOnlyList<PublicDocument> documents) =>
        content.IsOutline ? ApiText.Of(NoticeOf(content.Kind, meeting, documents)) : null;

    private static LocalizedText NoticeOf(ContentKind kind, PublicMeeting meeting, IReadOnlyList<PublicDocument> documents) =>
        ContentTitles.OutlineNoticeInAll(documents.OfficialOf(meeting.Code, kind)?.Symbol.AsIssued);

    private static AgendaEntry ItemOf(AgendaItem item, bool isOutline, IReadOnlyList<PublicDocument> documents) => new(
        item.Id.Value,
        item.Slug,
        Language.All.ToDictionary(language => language.Code, language => item.Number.In(language), StringComparer.Ordinal),
        ApiText.Of(item.Title),
        [.. documents.Where(document => item.Documents.Contains(document.Id)).Select(document => new DocumentReference(document.Id.Value, document.Symbol.AsIssued))],
        [.. item.Children.Select(child => ItemOf(child, isOutline, documents))],
        isOutline ? ApiWords.Of(item.Source) : null);

    private static SittingEntry SittingOf(Sitting sitting, Meeting meeting) => new(
        sitting.Id.Value,
        sitting.Slug,
        sitting.Date,
        ApiWords.Of(sitting.Start),
        ApiWords.Of(sitting.End),
        meeting.ZoneId,
        sitting.IsPublic,
        sitting.Sequence + (meeting.CalendarRevisions?.Count ?? 0),
        [.. sitting.Entries.Select(PartOf)],
        sitting.IsPublic ? ApiWords.Of(sitting.Kind) : null,
        ApiText.OfAny(sitting.Room));

    private static SittingPart PartOf(ProgrammeEntry entry) => new(
        entry.Id.Value, [.. entry.AgendaItems.Select(item => item.Value)], entry.IfTimePermits, ApiText.OfAny(entry.Text), ApiText.OfAny(entry.Timing));
}
