using MeetingPortal.Domain.Meetings;

namespace MeetingPortal.Web.Pages.Secretariat;

/// <summary>An instant as a form has it: a day and a time of the venue's clocks.</summary>
public static class VenueInstant
{
    /// <summary>Null when either is none, or an hour that clocks skip.</summary>
    public static DateTimeOffset? Read(string? day, string? time, TimeZoneInfo zone) =>
        DayField.Read(day) is { } date && TimeField.Read(time) is { } hour ? WallClock.InstantAt(date, hour, zone) : null;
}
