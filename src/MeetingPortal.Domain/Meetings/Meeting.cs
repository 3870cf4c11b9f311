using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;

namespace MeetingPortal.Domain.Meetings;

/// <summary>One dated gathering of a treaty's body, such as 11MSP.</summary>
public sealed class Meeting : IBelongToMeeting
{
    public const int ShortCodeMaxLength = 32;

    [Audited]
    public required MeetingId Id { get; init; }

    [Audited]
    public required MeetingCode Code { get; init; }

    /// <summary>The short name people use, "11MSP".</summary>
    [Audited]
    public required string ShortCode { get; set; }

    [Audited]
    public required int EditionNumber { get; init; }

    [Audited]
    public required LocalizedText Treaty { get; set; }

    [Audited]
    public required LocalizedText Title { get; set; }

    [Audited]
    public required DateOnly StartsOn { get; set; }

    /// <summary>The last day, inclusive.</summary>
    [Audited]
    public required DateOnly EndsOn { get; set; }

    /// <summary>IANA name of the venue's time zone, "Europe/Zurich".</summary>
    [Audited]
    public required string ZoneId { get; set; }

    [Audited]
    public required LocalizedText City { get; set; }

    [Audited]
    public required LocalizedText Venue { get; set; }

    [Audited]
    public required LocalizedText Room { get; set; }

    /// <summary>First part of the symbols of the meeting's own documents, "CCM/MSP/2023"; they stand before others in lists.</summary>
    [Audited]
    public required string SymbolRoot { get; set; }

    /// <summary>Raised in every transaction that changes something public; part of every public cache key.</summary>
    [Audited]
    public long PublicVersion { get; private set; } = 1;

    MeetingId IBelongToMeeting.MeetingId => Id;

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(ZoneId);

    public void PublicContentChanged() => PublicVersion++;

    /// <summary>The meeting without its texts.</summary>
    public MeetingFrame Frame() => new(Id, Code, ShortCode, StartsOn, EndsOn, ZoneId);
}
