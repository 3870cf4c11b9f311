using System.Globalization;
using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Web.Resources;

namespace MeetingPortal.Web.Localisation;

/// <summary>The fields of a person and their values in the reader's language.</summary>
public static class DetailTexts
{
    /// <summary>The person's name; that there is none any more for who is erased.</summary>
    public static string Name(DelegateDetails details) => details.IsErased ? Strings.Delegate_Erased : details.Name;

    public static string Name(FieldChange change) => Texts.OfKey($"DelegateField_{change.Field}");

    /// <summary>A stored value as readers know it: roles and languages by name, days written out, yes and no.</summary>
    public static string? Value(string field, string? value, Language language) => (field, value) switch
    {
        (_, null) => null,
        (nameof(DelegateDetails.Role), _) => Texts.OfKey($"DelegateRole_{value}"),
        (nameof(DelegateDetails.Language), _) => LanguageNames.Of(Language.Parse(value)),
        (nameof(DelegateDetails.HeadFrom) or nameof(DelegateDetails.HeadUntil), _) =>
            Formats.WeekdayDate(DateOnly.ParseExact(value, "O", CultureInfo.InvariantCulture), language),
        (nameof(DelegateDetails.HasGroundsPass) or nameof(DelegateDetails.NeedsNameTag) or nameof(DelegateDetails.IsListed), _) =>
            string.Equals(value, "true", StringComparison.Ordinal) ? Strings.Form_Yes : Strings.Form_No,
        _ => value,
    };

    /// <summary>The days on which somebody leads the delegation, where they are not all of them; null otherwise.</summary>
    public static string? HeadDays(DelegateDetails details, DateOnly first, DateOnly last, Language language) =>
        details is { IsHead: true } and not { HeadFrom: null, HeadUntil: null }
            ? Formats.DateRange(details.HeadFrom ?? first, details.HeadUntil ?? last, language)
            : null;
}
