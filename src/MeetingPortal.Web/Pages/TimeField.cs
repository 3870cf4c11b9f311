using System.Globalization;

namespace MeetingPortal.Web.Pages;

/// <summary>A time of day as time fields of browsers show and send it (ISO 8601), such as 10:00.</summary>
public static class TimeField
{
    private const string Pattern = "HH:mm";

    public static string Of(TimeOnly time) => time.ToString(Pattern, CultureInfo.InvariantCulture);

    /// <summary>Null when nothing was typed, or no time.</summary>
    public static TimeOnly? Read(string? typed) =>
        TimeOnly.TryParseExact(typed?.Trim(), Pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
