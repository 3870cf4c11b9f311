namespace MeetingPortal.Domain.Meetings;

/// <summary>
/// The meeting's "now": deadlines, releases, decisions, what is on. It equals the system's clock but for a fixed offset that a
/// demonstration stores at its first start; cookies, tokens and caches never use it.
/// </summary>
public sealed class MeetingClock(TimeProvider time)
{
    private long _offsetTicks;

    public TimeSpan Offset
    {
        get => new(Volatile.Read(ref _offsetTicks));
        set => Volatile.Write(ref _offsetTicks, value.Ticks);
    }

    public bool IsDemonstration => Offset != TimeSpan.Zero;

    public DateTimeOffset Now => time.GetUtcNow() + Offset;
}
