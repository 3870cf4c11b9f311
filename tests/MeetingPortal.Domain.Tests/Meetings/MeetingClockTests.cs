using MeetingPortal.Domain.Meetings;
using Xunit;

namespace MeetingPortal.Domain.Tests.Meetings;

public class MeetingClockTests
{
    private static readonly DateTimeOffset Started = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Now_WithoutOffset_IsTheSystemsClock()
    {
        var clock = new MeetingClock(new StandingClock(Started));

        Assert.Equal((Started, false), (clock.Now, clock.IsDemonstration));
    }

    [Fact]
    public void Now_WithOffset_RunsBesideTheSystemsClock()
    {
        var system = new StandingClock(Started);
        var clock = new MeetingClock(system) { Offset = new DateTimeOffset(2023, 8, 21, 8, 0, 0, TimeSpan.Zero) - Started };

        system.Now = Started.AddMinutes(5);

        Assert.Equal(new DateTimeOffset(2023, 8, 21, 8, 5, 0, TimeSpan.Zero), clock.Now);
        Assert.True(clock.IsDemonstration);
    }

    private sealed class StandingClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
