using System.Globalization;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Domain.Reference;

/// <summary>The days of a State's relation to a treaty; a day that is not known, or never came, is null.</summary>
/// <param name="DepositedOn">Of the instrument of ratification, accession, acceptance, approval or succession.</param>
/// <param name="InForceOn">When the treaty enters into force for the State.</param>
/// <param name="WithdrawnOn">When a withdrawal takes effect.</param>
public sealed record TreatyDates(DateOnly? SignedOn = null, DateOnly? DepositedOn = null, DateOnly? InForceOn = null, DateOnly? WithdrawnOn = null)
{
    public bool IsEmpty => this == new TreatyDates();

    /// <summary>Short text that differs when any of the days does.</summary>
    public string Mark => string.Join(' ', new[] { SignedOn, DepositedOn, InForceOn, WithdrawnOn }.Select(day => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-"));

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

    /// <summary>Why no State can have these days; null when one can.</summary>
    public Refusal? Refuse() =>
        SignedOn > DepositedOn ? new Refusal(TreatyRefusals.SignedAfterDeposit)
        : InForceOn < DepositedOn || InForceOn < SignedOn ? new Refusal(TreatyRefusals.InForceTooEarly)
        : WithdrawnOn is not null && InForceOn is null ? new Refusal(TreatyRefusals.WithdrawnNeverInForce)
        : WithdrawnOn <= InForceOn ? new Refusal(TreatyRefusals.WithdrawnTooEarly)
        : null;

    /// <summary>These days, and those of <paramref name="stored"/> where there is none.</summary>
    public TreatyDates Over(TreatyDates stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return new TreatyDates(SignedOn ?? stored.SignedOn, DepositedOn ?? stored.DepositedOn, InForceOn ?? stored.InForceOn, WithdrawnOn ?? stored.WithdrawnOn);
    }
}
