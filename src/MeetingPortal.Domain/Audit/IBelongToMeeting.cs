using MeetingPortal.Domain.Identifiers;

namespace MeetingPortal.Domain.Audit;

/// <summary>A stored entity of one meeting; the audit row of its change names that meeting.</summary>
public interface IBelongToMeeting
{
    MeetingId MeetingId { get; }
}
