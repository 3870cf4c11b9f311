using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Html;

namespace MeetingPortal.Web.Pages.Shared;

/// <summary>When a submission was received: of one that an officer entered, the day on which its note verbale arrived, and when it was entered.</summary>
public static class ReceivedTime
{
    /// <summary>With the venue's zone named.</summary>
    public static IHtmlContent Of(Submission submission, Meeting meeting, Language language) =>
        Of(submission, VenueTime.Of(submission.SubmittedAt, meeting, language), language);

    /// <summary>Without the zone.</summary>
    public static IHtmlContent WithoutZone(Submission submission, Meeting meeting, Language language) =>
        Of(submission, TimeTag.Of(submission.SubmittedAt, meeting.Zone, language), language);

    private static IHtmlContent Of(Submission submission, IHtmlContent submitted, Language language) => submission.NoteReceivedOn is { } day
        ? Texts.Markup(Strings.Receipt_ReceivedAndEntered, Formats.Date(day, language), submitted)
        : submitted;
}
