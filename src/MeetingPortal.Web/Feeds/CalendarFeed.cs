using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;
using CultureInfo = System.Globalization.CultureInfo;

namespace MeetingPortal.Web.Feeds;

/// <summary>
/// The programme of work as calendars (RFC 5545): whole, a day, or an agenda item. An event is a sitting; its UID stays in every release
/// and all its times come from the release and from what was set of the meeting since, so that the same facts always give the same bytes.
/// </summary>
public sealed class CalendarFeed(PublicReads reads, PublicAgendas agendas, PublicLinks links)
{
    public Task<FeedAnswer> WholeAsync(PublicMeeting meeting, Language language, CancellationToken cancellationToken) =>
        WriteAsync(meeting, language, (_, _) => true, cancellationToken);

    /// <returns>Nothing for a day that is no day of the meeting.</returns>
    public async Task<FeedAnswer> DayAsync(PublicMeeting meeting, DateOnly day, Language language, CancellationToken cancellationToken) =>
        meeting.Meeting.Frame().Days().Contains(day)
            ? await WriteAsync(meeting, language, (sitting, _) => sitting.Date == day, cancellationToken)
            : FeedAnswer.Nothing;

    /// <returns>Nothing for an item that the agenda does not have.</returns>
    public async Task<FeedAnswer> ItemAsync(PublicMeeting meeting, string slug, Language language, CancellationToken cancellationToken)
    {
        if (await agendas.OfAsync(meeting.Meeting.Id, programme: null, cancellationToken) is not { } agenda)
        {
            return await FeedAnswer.WithoutAsync(reads, meeting, ContentKind.Agenda, PublicationSlugs.Agenda, cancellationToken);
        }

        var item = agenda.AllItems().FirstOrDefault(candidate => string.Equals(candidate.Slug, slug, StringComparison.Ordinal));
        return item is null
            ? FeedAnswer.Nothing
            : await WriteAsync(meeting, language, (sitting, _) => sitting.Entries.Any(entry => entry.AgendaItems.Contains(item.Id)), cancellationToken);
    }

    private async Task<FeedAnswer> WriteAsync(
        PublicMeeting meeting, Language language, Func<Sitting, ProgrammeContent, bool> wanted, CancellationToken cancellationToken)
    {
        var release = await reads.CurrentAsync(meeting.Meeting.Id, ContentKind.Programme, PublicationSlugs.Programme, cancellationToken);
        if (release?.Content is not ProgrammeContent programme)
        {
            return await FeedAnswer.WithoutAsync(reads, meeting, ContentKind.Programme, PublicationSlugs.Programme, cancellationToken);
        }

        var notice = programme.IsOutline ? await NoticeAsync(meeting, cancellationToken) : null;
        var calendar = new Calendar { ProductId = "-//Meeting Portal//Programme of work//EN" };
        calendar.AddProperty("X-WR-CALNAME", notice is null ? NameOf(meeting) : $"{NameOf(meeting)} – {notice}");
        calendar.AddTimeZone(VTimeZone.FromDateTimeZone(
            meeting.Meeting.ZoneId, meeting.Meeting.StartsOn.AddYears(-1).ToDateTime(TimeOnly.MinValue), includeHistoricalData: false));
        var entry = new CalendarText(meeting, release, await agendas.OfAsync(meeting.Meeting.Id, release, cancellationToken), notice, language, links);
        foreach (var sitting in programme.Sittings.Where(sitting => wanted(sitting, programme)))
        {
            calendar.Events.Add(EventOf(sitting, meeting, release, entry, language));
        }

        foreach (var sitting in (await reads.RemovedSittingsAsync(release, meeting.Meeting.Id, cancellationToken)).Where(sitting => wanted(sitting, programme)))
        {
            var cancelled = EventOf(sitting with { Sequence = sitting.Sequence + 1 }, meeting, release, entry, language);
            cancelled.Status = EventStatus.Cancelled;
            calendar.Events.Add(cancelled);
        }

        return new FeedAnswer(Written(calendar));
    }

    /// <summary>The library writes numbers as the reader's language does, in Arabic with a mark before a minus; the format has one way (RFC 5545, section 3.3.8).</summary>
    private static string Written(Calendar calendar)
    {
        var reader = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            return new CalendarSerializer().SerializeToString(calendar)!;
        }
        finally
        {
            CultureInfo.CurrentCulture = reader;
        }
    }

    private CalendarEvent EventOf(Sitting sitting, PublicMeeting meeting, PublicRelease release, CalendarText text, Language language)
    {
        var zone = meeting.Meeting.ZoneId;
        var revisions = meeting.Meeting.CalendarRevisions ?? [];
        var changedAt = revisions.Select(revision => revision.At).Append(release.ReleasedAt).Max();
        var stamp = new CalDateTime(changedAt.UtcDateTime, CalDateTime.UtcTzId);
        return new CalendarEvent
        {
            Uid = $"{sitting.Id}@sittings.meeting-portal",
            DtStamp = stamp,
            LastModified = stamp,
            Sequence = sitting.Sequence + revisions.Count,
            Start = new CalDateTime(sitting.Date, sitting.Start, zone),
            End = new CalDateTime(sitting.End > sitting.Start ? sitting.Date : sitting.Date.AddDays(1), sitting.End, zone),
            Summary = text.SummaryOf(sitting),
            Description = text.DescriptionOf(sitting),
            Location = text.PlaceOf(sitting),
            Url = new Uri(links.Absolute($"{links.Programme(language, meeting.Code)}#{sitting.Slug}")),
            Status = release.Content.IsOutline ? EventStatus.Tentative : EventStatus.Confirmed,
        };
    }

    private async Task<string> NoticeAsync(PublicMeeting meeting, CancellationToken cancellationToken)
    {
        var documents = await reads.DocumentsAsync(meeting.Meeting, cancellationToken);
        return ContentTitles.OutlineNotice(documents.OfficialOf(meeting.Code, ContentKind.Programme)?.Symbol.AsIssued);
    }

    private static string NameOf(PublicMeeting meeting) =>
        $"{meeting.Meeting.ShortCode} – {Strings.Programme_Title}";
}
