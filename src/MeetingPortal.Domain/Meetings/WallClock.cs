namespace MeetingPortal.Domain.Meetings;

/// <summary>Turns planned wall-clock times of a venue into instants.</summary>
public static class WallClock
{
    /// <summary>
    /// The instant at which clocks in <paramref name="zone"/> show that date and time. Of an hour that occurs twice the first is meant;
    /// null for an hour that clocks skip.
    /// </summary>
    public static DateTimeOffset? InstantAt(DateOnly date, TimeOnly time, TimeZoneInfo zone)
    {
        var local = date.ToDateTime(time, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(local))
        {
            return null;
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    /// <summary>What clocks in <paramref name="zone"/> show at that instant.</summary>
    public static DateTimeOffset At(DateTimeOffset instant, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(instant, zone);
}
