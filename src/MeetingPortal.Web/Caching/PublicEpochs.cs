using System.Globalization;
using MeetingPortal.Domain.Meetings;

namespace MeetingPortal.Web.Caching;

/// <summary>
/// Counts the instants at which some public page reads differently by itself: a sitting starts or ends, a deadline passes, a meeting is
/// over. Part of every public cache key, so that a page rendered before such an instant is never served after it.
/// </summary>
public sealed class PublicEpochs(MeetingClock clock)
{
    private readonly Lock _lock = new();
    private readonly SortedSet<DateTimeOffset> _expected = [];
    private long _nextTicks = long.MaxValue;
    private int _epoch;
    private string _text = "0";

    public string Current
    {
        get
        {
            var now = clock.Now;
            if (now.UtcTicks >= Volatile.Read(ref _nextTicks))
            {
                Pass(now);
            }

            return Volatile.Read(ref _text);
        }
    }

    /// <summary>Takes note of such an instant; one that is past, or null, means nothing.</summary>
    public void Expect(DateTimeOffset? instant)
    {
        if (instant is not { } expected || expected <= clock.Now)
        {
            return;
        }

        lock (_lock)
        {
            _expected.Add(expected.ToUniversalTime());
            Volatile.Write(ref _nextTicks, _expected.Min.UtcTicks);
        }
    }

    private void Pass(DateTimeOffset now)
    {
        lock (_lock)
        {
            _epoch += _expected.RemoveWhere(instant => instant <= now);
            Volatile.Write(ref _text, _epoch.ToString(CultureInfo.InvariantCulture));
            Volatile.Write(ref _nextTicks, _expected.Count > 0 ? _expected.Min.UtcTicks : long.MaxValue);
        }
    }
}
