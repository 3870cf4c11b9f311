using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Domain.Rooms;

/// <summary>The one record of what is on in a room of a meeting, set by an officer and never by a clock.</summary>
public sealed class RoomNow : IBelongToMeeting
{
    public const string ChangedMeanwhile = "Refusal_NowChangedMeanwhile";
    public const string NothingToUndo = "Refusal_NowNothingToUndo";

    [Audited]
    public required MeetingId MeetingId { get; init; }

    /// <summary>The room's <see cref="RoomKey"/>.</summary>
    [Audited]
    public required string Room { get; init; }

    /// <summary>Null when nothing is claimed.</summary>
    [Audited]
    public NowMoment? Current { get; private set; }

    /// <summary>What stood before and comes back when the last press is taken back.</summary>
    [Audited]
    public NowMoment? Before { get; private set; }

    /// <summary>Raised by every change; a form posts it back.</summary>
    [Audited]
    public int Version { get; private set; }

    /// <summary>Says what is on. The same again changes nothing, so that a second press does no harm.</summary>
    /// <param name="hasLapsed">True when what stood until now is claimed no more.</param>
    public Outcome<RoomNow> Say(NowMoment moment, int seenVersion, bool hasLapsed)
    {
        var standing = hasLapsed ? null : Current;
        if (standing?.SaysWhat(moment) == true)
        {
            return this;
        }

        if (Version != seenVersion)
        {
            return new Refusal(ChangedMeanwhile);
        }

        (Before, Current) = (standing, standing?.GoesOnIn(moment) == true ? moment with { Since = standing.Since } : moment);
        Version++;
        return this;
    }

    /// <summary>Takes the last press back, once.</summary>
    public Outcome<RoomNow> Undo(int seenVersion)
    {
        if (Version != seenVersion)
        {
            return new Refusal(ChangedMeanwhile);
        }

        if (Current is null)
        {
            return new Refusal(NothingToUndo);
        }

        (Current, Before) = (Before, null);
        Version++;
        return this;
    }
}
