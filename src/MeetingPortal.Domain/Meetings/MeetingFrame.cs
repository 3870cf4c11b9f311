using MeetingPortal.Domain.Identifiers;

namespace MeetingPortal.Domain.Meetings;

/// <summary>Which meeting it is and when, without its texts: all that most operations ask of a meeting.</summary>
/// <param name="StartsOn">The first day, at the venue.</param>
/// <param name="EndsOn">The last day, inclusive.</param>
/// <param name="ZoneId">IANA name of the venue's time zone.</param>
public sealed record MeetingFrame(MeetingId Id, MeetingCode Code, string ShortCode, DateOnly StartsOn, DateOnly EndsOn, string ZoneId)
{
    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(ZoneId);

    /// <summary>True from the first minute after the meeting's last day, at the venue.</summary>
    public bool IsOver(DateTimeOffset now) => DayOf(now) > EndsOn;

    /// <summary>The day that it is at the venue at that instant.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(WallClock.At(instant, Zone).DateTime);

    /// <summary>The days of the meeting, first to last.</summary>
    public IEnumerable<DateOnly> Days()
    {
        for (var day = StartsOn; day <= EndsOn; day = day.AddDays(1))
        {
            yield return day;
        }
    }
}
