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

    /// <summary>An instant that belongs to no meeting, in UTC and saying so.</summary>
    public static IHtmlContent Utc(DateTimeOffset instant, Language language)
    {
        var utc = instant.ToUniversalTime();
        var tag = new TagBuilder("time");
        tag.Attributes["datetime"] = utc.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);
        tag.InnerHtml.Append($"{Formats.DateAndTime(utc, language)} UTC");
        return tag;
    }
}
