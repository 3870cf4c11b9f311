using MeetingPortal.Domain.Meetings;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;

namespace MeetingPortal.Web.Api;

/// <summary>What the interface says of meetings: the public facts of their pages.</summary>
public sealed class MeetingApi(PublicReads reads, PublicLinks links)
{
    public async Task<MeetingsAnswer> AllAsync(CancellationToken cancellationToken) =>
        new([.. (await reads.MeetingsAsync(cancellationToken)).Select(EntryOf)]);

    public MeetingAnswer Of(PublicMeeting meeting)
    {
        var (facts, code) = (meeting.Meeting, meeting.Code);
        return new MeetingAnswer(
            code.Value,
            facts.ShortCode,
            facts.EditionNumber,
            ApiText.Of(facts.Treaty),
            ApiText.Of(facts.Title),
            facts.StartsOn,
            facts.EndsOn,
            facts.ZoneId,
            ApiText.Of(facts.City),
            ApiText.Of(facts.Venue),
            ApiText.Of(facts.Room),
            links.InAnyLanguage(language => links.Overview(language, code)),
            [.. meeting.Officers.Select(officer => OfficerOf(officer, meeting))],
            [.. meeting.Deadlines.Select(deadline => DeadlineOf(deadline, facts))],
            [.. meeting.WebPages.Select(page => new WebPageEntry(ApiText.Of(page.Label), page.Url))],
            [.. meeting.Pages.Select(page => PageOf(page, code))],
            new PartAddresses(
                links.Absolute(ApiLinks.Agenda(code)),
                links.Absolute(ApiLinks.Programme(code)),
                links.Absolute(ApiLinks.Documents(code)),
                links.Absolute(ApiLinks.Releases(code))));
    }

    private MeetingEntry EntryOf(Meeting meeting) => new(
        meeting.Code.Value,
        meeting.ShortCode,
        meeting.EditionNumber,
        ApiText.Of(meeting.Title),
        meeting.StartsOn,
        meeting.EndsOn,
        meeting.ZoneId,
        ApiText.Of(meeting.City),
        ApiText.Of(meeting.Venue),
        links.InAnyLanguage(language => links.Overview(language, meeting.Code)),
        links.Absolute(ApiLinks.Meeting(meeting.Code)));

    private PageEntry PageOf(PublicPageLink page, MeetingCode code) =>
        new(page.Slug, ApiText.Of(page.Title), links.InAnyLanguage(language => links.InformationPage(language, code, page.Slug)));

    private static OfficerEntry OfficerOf(Officer officer, PublicMeeting meeting) => new(
        ApiWords.Of(officer.Role), officer.Name, officer.StateCode is { } state ? ApiText.OfAny(meeting.StateNames.GetValueOrDefault(state)) : null);

    private static DeadlineEntry DeadlineOf(Deadline deadline, Meeting meeting)
    {
        var isOutline = deadline.Source != SourceStatus.Confirmed;
        return new DeadlineEntry(
            deadline.Slug,
            ApiText.Of(deadline.Label),
            deadline.Date,
            ApiWords.Of(deadline.Time),
            meeting.ZoneId,
            isOutline,
            isOutline ? ApiText.Of(Texts.InAll(nameof(Strings.Outline_NoticeWithoutSymbol))) : null);
    }
}
