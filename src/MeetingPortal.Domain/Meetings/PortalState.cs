using MeetingPortal.Domain.Audit;

namespace MeetingPortal.Domain.Meetings;

/// <summary>The one row of facts about this installation.</summary>
public sealed class PortalState
{
    public const int OnlyId = 1;

    [Audited]
    public int Id { get; init; } = OnlyId;

    /// <summary>Offset of <see cref="MeetingClock"/>, stored at the first demonstration start; zero elsewhere.</summary>
    [Audited]
    public TimeSpan DemonstrationOffset { get; set; }
}
