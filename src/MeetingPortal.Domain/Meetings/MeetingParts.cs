using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;

namespace MeetingPortal.Domain.Meetings;

public enum OfficerRole
{
    President,
    VicePresident,

    /// <summary>The official who services the meeting; addressee of names and notes.</summary>
    SecretaryGeneral,
}

/// <summary>A person who holds an office of the meeting, as the meeting's own papers name that person.</summary>
public sealed class Officer : IBelongToMeeting
{
    public const int NameMaxLength = 200;

    [Audited]
    public required Guid Id { get; init; }

    [Audited]
    public required MeetingId MeetingId { get; init; }

    [Audited]
    public required OfficerRole Role { get; set; }

    /// <summary>Honorific and name as issued: "H.E. Mr. Abdul-Karim Hashim Mostafa". Public by office, so kept in the audit.</summary>
    [Audited]
    public required string Name { get; set; }

    /// <summary>ISO 3166-1 alpha-2 code of the State whose representative the officer is; shown as the State's name in brackets.</summary>
    [Audited]
    public string? StateCode { get; set; }
}

/// <summary>A web page that the meeting's papers name.</summary>
public sealed class MeetingWebPage : IBelongToMeeting
{
    public const int UrlMaxLength = 500;

    [Audited]
    public required Guid Id { get; init; }

    [Audited]
    public required MeetingId MeetingId { get; init; }

    [Audited]
    public required int Position { get; init; }

    [Audited]
    public required LocalizedText Label { get; set; }

    [Audited]
    public required string Url { get; set; }
}

/// <summary>Whom to write to about the meeting: an office, never a person.</summary>
public sealed class MeetingContact : IBelongToMeeting
{
    public const int EmailMaxLength = 254;

    [Audited]
    public required Guid Id { get; init; }

    [Audited]
    public required MeetingId MeetingId { get; init; }

    [Audited]
    public required int Position { get; init; }

    [Audited]
    public required LocalizedText Label { get; set; }

    [Audited]
    public required string Email { get; set; }
}

/// <summary>How sure the portal is of something it shows.</summary>
public enum SourceStatus
{
    /// <summary>A published page says so.</summary>
    Confirmed,

    /// <summary>Concluded from published pages; part of an outline only.</summary>
    Inferred,

    /// <summary>Known to people of the field, no page seen; part of an outline only.</summary>
    Memory,
}

/// <summary>The last day on which something is received. "25 August, 23:59" means before 26 August 00:00 at the venue.</summary>
public sealed class Deadline : IBelongToMeeting
{
    public const int SlugMaxLength = 64;
    public const int SourceNoteMaxLength = 500;

    /// <summary>Slug of the deadline for notes verbales and names.</summary>
    public const string Registration = "registration";

    [Audited]
    public required Guid Id { get; init; }

    [Audited]
    public required MeetingId MeetingId { get; init; }

    [Audited]
    public required string Slug { get; init; }

    [Audited]
    public required LocalizedText Label { get; set; }

    [Audited]
    public required DateOnly Date { get; set; }

    /// <summary>The last minute that counts, at the venue.</summary>
    [Audited]
    public required TimeOnly Time { get; set; }

    [Audited]
    public required SourceStatus Source { get; set; }

    /// <summary>What it rests on, such as the page or letter that says so; for staff.</summary>
    [Audited]
    public string? SourceNote { get; set; }

    /// <summary>False until an officer shows it; a deadline that is only inferred is shown as part of the outline and never counted down.</summary>
    [Audited]
    public bool IsPublic { get; set; }

    /// <summary>The first instant that is too late: the end of the last minute; null when the zone skips that minute.</summary>
    public DateTimeOffset? EndsAt(TimeZoneInfo zone) => new LastMinute(Date, Time).EndsAt(zone);
}

/// <summary>The last minute that counts, at the venue.</summary>
public sealed record LastMinute(DateOnly Date, TimeOnly Time)
{
    /// <summary>The first instant that is too late; null when the zone skips that minute.</summary>
    public DateTimeOffset? EndsAt(TimeZoneInfo zone) => WallClock.InstantAt(Date, Time, zone)?.AddMinutes(1);
}
