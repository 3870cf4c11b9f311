using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Languages;

namespace MeetingPortal.Domain.Subscriptions;

/// <summary>
/// An address to which the portal writes what it was asked to. Anybody can type anybody's address: it leaves no trace in the audit and
/// goes with its last subscription.
/// </summary>
public sealed class Subscriber : IDerivedData
{
    [Audited]
    public required Guid Id { get; init; }

    [Personal]
    public required string Email { get; init; }

    /// <summary>The address in capitals; each has one row.</summary>
    [Personal]
    public required string NormalizedEmail { get; init; }

    /// <summary>The language of what is written to it: that of the page on which it was typed last and confirmed, or of its own choice.</summary>
    [Audited]
    public required Language Language { get; set; }
}
