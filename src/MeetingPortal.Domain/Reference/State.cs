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

    /// <summary>The four days together.</summary>
    public TreatyDates Dates => new(SignedOn, DepositedOn, InForceOn, WithdrawnOn);

    public void Set(TreatyDates dates, bool areConfirmed)
    {
        ArgumentNullException.ThrowIfNull(dates);
        (SignedOn, DepositedOn, InForceOn, WithdrawnOn, DatesConfirmed) = (dates.SignedOn, dates.DepositedOn, dates.InForceOn, dates.WithdrawnOn, areConfirmed);
    }

    /// <summary>The State's status on that day.</summary>
    public TreatyStatus On(DateOnly day) => Dates.On(day);
}
