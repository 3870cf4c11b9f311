using System.Globalization;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Web.Localisation;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeetingPortal.Web.Pages.Shared;

/// <summary>An instant as the venue's clock shows it, readable by machines too.</summary>
public static class TimeTag
{
    public static IHtmlContent Of(DateTimeOffset instant, TimeZoneInfo zone, Language language)
    {
        var local = WallClock.At(instant, zone);
        var tag = new TagBuilder("time");
        tag.Attributes["datetime"] = local.ToString("yyyy-MM-dd'T'HH:mmzzz", CultureInfo.InvariantCulture);
        tag.InnerHtml.Append(Formats.DateAndTime(local, language));
        return tag;
    }
}
