using MeetingPortal.Domain.Identifiers;

namespace MeetingPortal.Domain.Audit;

/// <summary>A stored entity of a meeting, of a mission, of both or of neither; the audit row of its change names what it belongs to.</summary>
public interface IMayBelong
{
    MeetingId? MeetingId { get; }

    MissionId? MissionId { get; }
}
