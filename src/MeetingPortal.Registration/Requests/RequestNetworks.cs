using MeetingPortal.Domain.Identifiers;

namespace MeetingPortal.Registration.Requests;

/// <summary>
/// From which network the waiting requests came, as far as this process received them. In memory alone: the address of a sender is kept
/// for no other purpose, and after a restart a network may send as many again.
/// </summary>
public sealed class RequestNetworks
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, (MeetingId Meeting, string Network)> _of = [];

    /// <summary>How many of the meeting's waiting requests came from that network; those that no longer wait are forgotten.</summary>
    internal int WaitingOf(string network, MeetingId meeting, IReadOnlyCollection<Guid> waiting)
    {
        lock (_lock)
        {
            foreach (var gone in _of.Where(known => known.Value.Meeting == meeting && !waiting.Contains(known.Key)).Select(known => known.Key).ToList())
            {
                _of.Remove(gone);
            }

            return _of.Values.Count(known => known == (meeting, network));
        }
    }

    internal void Note(Guid request, MeetingId meeting, string network)
    {
        lock (_lock)
        {
            _of[request] = (meeting, network);
        }
    }
}
