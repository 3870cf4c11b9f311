using MeetingPortal.Domain.Reference;
using MeetingPortal.Registration.Parties;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MeetingPortal.Web.Pages.Admin.EditTreatyDates;

/// <summary>The form of a State's days.</summary>
public sealed class TreatyDatesInput
{
    public string? SignedOn { get; set; }

    public string? DepositedOn { get; set; }

    public string? InForceOn { get; set; }

    public string? WithdrawnOn { get; set; }

    public bool AreConfirmed { get; set; }

    /// <summary>Mark of the days from which the editing began.</summary>
    public string BasedOn { get; set; } = string.Empty;

    public static TreatyDatesInput From(TreatyState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return new TreatyDatesInput
        {
            SignedOn = Of(state.Dates.SignedOn),
            DepositedOn = Of(state.Dates.DepositedOn),
            InForceOn = Of(state.Dates.InForceOn),
            WithdrawnOn = Of(state.Dates.WithdrawnOn),
            AreConfirmed = state.AreConfirmed,
            BasedOn = state.Dates.Mark,
        };
    }

    /// <summary>False when one of the fields holds no day.</summary>
    public bool Check(ModelStateDictionary state)
    {
        foreach (var (field, typed) in new[] { (nameof(SignedOn), SignedOn), (nameof(DepositedOn), DepositedOn), (nameof(InForceOn), InForceOn), (nameof(WithdrawnOn), WithdrawnOn) })
        {
            if (DayField.IsWrong(typed))
            {
                state.AddModelError($"Input.{field}", Strings.Settings_DayWrong);
            }
        }

        return state.IsValid;
    }

    public TreatyDates ToDates() => new(DayField.Read(SignedOn), DayField.Read(DepositedOn), DayField.Read(InForceOn), DayField.Read(WithdrawnOn));

    private static string? Of(DateOnly? day) => day is { } known ? DayField.Of(known) : null;
}
