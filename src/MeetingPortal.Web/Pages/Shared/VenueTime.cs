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
        var city = meeting.City.Best(language)?.Text.Text;
        return new HtmlContentBuilder()
            .AppendHtml(TimeTag.Of(instant, meeting.Zone, language))
            .Append(Formats.Comma(language))
            .Append(Texts.Format(Strings.Zone_Label, city, Formats.Offset(meeting.Zone.GetUtcOffset(instant))));
    }
}
