using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Languages;

namespace MeetingPortal.Domain.Reference;

/// <summary>A State as the United Nations names it (UNTERM).</summary>
public sealed class State
{
    /// <summary>ISO 3166-1 alpha-2 code: a stable key, never shown to readers.</summary>
    [Audited]
    public required string Code { get; init; }

    /// <summary>UN short name in six languages.</summary>
    [Audited]
    public required LocalizedText Name { get; set; }

    /// <summary>Formal name, in the languages for which it is known.</summary>
    [Audited]
    public required LocalizedText FormalName { get; set; }

    /// <summary>United Nations regional group, in English as the source writes it; empty for States outside the groups.</summary>
    [Audited]
    public required string RegionalGroup { get; set; }

    /// <summary>True for a State of a demonstration, which is kept out of every list and count of real ones.</summary>
    [Audited]
    public bool IsFictional { get; init; }
}

public enum TreatyStatus
{
    StateParty,

    /// <summary>The instrument is deposited, the treaty enters into force for the State later.</summary>
    RatifiedNotInForce,

    Signatory,

    StateNotParty,
}

/// <summary>The dates of a State's relation to a treaty, from which its status on any day follows.</summary>
public sealed class TreatyRelation
{
    [Audited]
    public required string TreatyCode { get; init; }

    [Audited]
    public required string StateCode { get; init; }

    [Audited]
    public DateOnly? SignedOn { get; set; }

    [Audited]
    public DateOnly? DepositedOn { get; set; }

    [Audited]
    public DateOnly? InForceOn { get; set; }

    [Audited]
    public DateOnly? WithdrawnOn { get; set; }

    /// <summary>True when a depositary or treaty page confirms the dates, false when they are from memory.</summary>
    [Audited]
    public bool DatesConfirmed { get; set; }

    /// <summary>The State's status on that day: a treaty binds from its entry into force to the day a withdrawal takes effect.</summary>
    public TreatyStatus On(DateOnly day)
    {
        if (WithdrawnOn <= day)
        {
            return TreatyStatus.StateNotParty;
        }

        if (InForceOn <= day)
        {
            return TreatyStatus.StateParty;
        }

        if (DepositedOn <= day)
        {
            return TreatyStatus.RatifiedNotInForce;
        }

        return SignedOn <= day ? TreatyStatus.Signatory : TreatyStatus.StateNotParty;
    }
}

/// <summary>An organization that attends as an observer or is known from earlier meetings.</summary>
public sealed class Organization
{
    public const int SlugMaxLength = 64;
    public const int KindMaxLength = 32;

    /// <summary>Of a name that somebody types.</summary>
    public const int NameMaxLength = 200;

    [Audited]
    public required Guid Id { get; init; }

    [Audited]
    public required string Slug { get; init; }

    [Audited]
    public required LocalizedText Name { get; set; }

    [Audited]
    public required string Kind { get; set; }

    /// <summary>The published page that confirms it.</summary>
    [Audited]
    public required string Source { get; set; }
}
