using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Html;

namespace MeetingPortal.Web.Pages.Shared;

/// <summary>An instant as the venue's clock shows it, with the zone named: "24 August 2023, 16:42, Geneva time (UTC+2)".</summary>
public static class VenueTime
{
    public static IHtmlContent Of(DateTimeOffset instant, Meeting meeting, Language language)
    {
        return new HtmlContentBuilder()
            .AppendHtml(TimeTag.Of(instant, meeting.Zone, language))
            .Append(Formats.Comma(language))
            .Append(ZoneAt(instant, meeting, language));
    }

    /// <summary>How the venue's clock is called at that instant: "Geneva time (UTC+2)".</summary>
    public static string ZoneAt(DateTimeOffset instant, Meeting meeting, Language language) =>
        Texts.Format(Strings.Zone_Label, meeting.City.Best(language)?.Text.Text, Formats.Offset(meeting.Zone.GetUtcOffset(instant)));
}
