using Microsoft.Extensions.Time.Testing;

namespace MeetingPortal.TestKit.Hosting;

/// <summary>
/// A clock that the test moves. What runs at intervals runs once when time has passed, however many intervals that were: the portal's
/// workers would otherwise live through a day second by second.
/// </summary>
public sealed class TestClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        period > TimeSpan.Zero ? new Interval(this, callback, state, dueTime, period) : base.CreateTimer(callback, state, dueTime, period);

    /// <summary>Set anew after each time, from the moment that the clock shows then.</summary>
    private sealed class Interval : ITimer
    {
        private readonly ITimer _next;
        private TimeSpan _period;

        public Interval(TestClock clock, TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _period = period;
            _next = clock.CreateTimer(
                _ =>
                {
                    _next!.Change(_period, Timeout.InfiniteTimeSpan);
                    callback(state);
                },
                null,
                dueTime,
                Timeout.InfiniteTimeSpan);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _period = period;
            return _next.Change(dueTime, Timeout.InfiniteTimeSpan);
        }

        public void Dispose() => _next.Dispose();

        public ValueTask DisposeAsync() => _next.DisposeAsync();
    }
}
