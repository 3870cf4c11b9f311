using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Identifiers;

namespace MeetingPortal.Domain.Documents;

/// <summary>A document of another meeting that a meeting lists among its own, such as the rules of procedure; the document stays the other's.</summary>
public sealed class ListedDocument : IBelongToMeeting
{
    /// <summary>The meeting that lists it.</summary>
    [Audited]
    public required MeetingId MeetingId { get; init; }

    [Audited]
    public required DocumentId DocumentId { get; init; }

    [Audited]
    public required DateTimeOffset ListedAt { get; init; }
}
