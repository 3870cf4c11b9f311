using System.Globalization;
using MeetingPortal.Domain.Meetings;
using Xunit;

namespace MeetingPortal.Domain.Tests.Meetings;

public class WallClockTests
{
    private static readonly TimeZoneInfo Zurich = TimeZoneInfo.FindSystemTimeZoneById("Europe/Zurich");

    [Theory]
    [InlineData("2023-09-11", "10:00", "2023-09-11T08:00Z")]
    [InlineData("2023-01-15", "10:00", "2023-01-15T09:00Z")]
    [InlineData("2023-09-11", "00:00", "2023-09-10T22:00Z")]
    [InlineData("2023-03-26", "01:59", "2023-03-26T00:59Z")]
    [InlineData("2023-03-26", "02:00", null)]
    [InlineData("2023-03-26", "02:59", null)]
    [InlineData("2023-03-26", "03:00", "2023-03-26T01:00Z")]
    [InlineData("2023-10-29", "01:59", "2023-10-28T23:59Z")]
    [InlineData("2023-10-29", "02:00", "2023-10-29T00:00Z")]
    [InlineData("2023-10-29", "02:59", "2023-10-29T00:59Z")]
    [InlineData("2023-10-29", "03:00", "2023-10-29T02:00Z")]
    public void InstantAt_TimeInZurich_IsThatInstantOrNoneInTheGap(string date, string time, string? expected)
    {
        var instant = WallClock.InstantAt(DateOnly.Parse(date, CultureInfo.InvariantCulture), TimeOnly.Parse(time, CultureInfo.InvariantCulture), Zurich);

        Assert.Equal(expected, instant?.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture));
        Assert.Equal(TimeSpan.Zero, instant?.Offset ?? TimeSpan.Zero);
    }

    [Fact]
    public void At_Instant_IsWhatTheVenuesClockShows() =>
        Assert.Equal(
            new DateTimeOffset(2023, 8, 21, 10, 0, 0, TimeSpan.FromHours(2)),
            WallClock.At(new DateTimeOffset(2023, 8, 21, 8, 0, 0, TimeSpan.Zero), Zurich));
}
