using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;

namespace MeetingPortal.Domain.Publications;

/// <summary>
/// A release that an officer has decided on and that readers get at its instant. It keeps the content as the officer saw it: what is edited
/// afterwards does not go along. No public page reads it.
/// </summary>
public sealed class PlannedRelease : IBelongToMeeting
{
    [Audited]
    public required PublicationId PublicationId { get; init; }

    [Audited]
    public required MeetingId MeetingId { get; init; }

    /// <summary>When readers get it, by the meeting's clock.</summary>
    [Audited]
    public required DateTimeOffset At { get; init; }

    [Audited]
    public required PublicationContent Content { get; init; }

    [Audited]
    public required LocalizedText Sentence { get; init; }

    /// <summary>Name of the actor who decided.</summary>
    [Audited]
    public required string PlannedBy { get; init; }
}
