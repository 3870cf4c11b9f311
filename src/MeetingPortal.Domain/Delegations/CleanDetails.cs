using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.People;

namespace MeetingPortal.Domain.Delegations;

/// <summary>What is true of every stored person, whichever way the details came.</summary>
public static class CleanDetails
{
    /// <summary>The details in Unicode form C without invisible marks at the edges, dates of headship only where they mean something.</summary>
    /// <param name="first">The meeting's first day.</param>
    /// <param name="last">The meeting's last day.</param>
    public static Outcome<DelegateDetails> Of(DelegateDetails details, DateOnly first, DateOnly last)
    {
        if (Cleaned(details) is not { } cleaned)
        {
            return new Refusal(NameText.CharacterRefused);
        }

        if (cleaned.FamilyName.Length == 0 || cleaned.FunctionalTitle.Length == 0 || IsTooLong(cleaned))
        {
            return new Refusal(DelegationRefusals.DetailsIncomplete);
        }

        return cleaned.IsHead ? WithDates(cleaned, first, last) : cleaned with { HeadFrom = null, HeadUntil = null };
    }

    private static Outcome<DelegateDetails> WithDates(DelegateDetails head, DateOnly first, DateOnly last)
    {
        if (head.HeadFrom > head.HeadUntil)
        {
            return new Refusal(DelegationRefusals.HeadDatesReversed);
        }

        var isOutside = head.HeadFrom < first || head.HeadFrom > last || head.HeadUntil < first || head.HeadUntil > last;
        return isOutside
            ? new Refusal(DelegationRefusals.HeadDatesOutside)
            : head with { HeadFrom = head.HeadFrom == first ? null : head.HeadFrom, HeadUntil = head.HeadUntil == last ? null : head.HeadUntil };
    }

    private static DelegateDetails? Cleaned(DelegateDetails details)
    {
        var isClean = NameText.TryClean(details.FamilyName, out var family)
            & NameText.TryClean(details.FunctionalTitle, out var title)
            & TryCleanOptional(details.Honorific, out var honorific)
            & TryCleanOptional(details.GivenNames, out var given)
            & TryCleanOptional(details.PrintedName, out var printed)
            & TryCleanOptional(details.Institution, out var institution)
            & TryCleanOptional(details.City, out var city)
            & TryCleanOptional(details.Email, out var email);
        return isClean
            ? details with
            {
                FamilyName = family,
                FunctionalTitle = title,
                Honorific = honorific,
                GivenNames = given,
                PrintedName = printed,
                Institution = institution,
                City = city,
                Email = email,
            }
            : null;
    }

    private static bool TryCleanOptional(string? text, out string? cleaned)
    {
        var isClean = NameText.TryClean(text, out var inside);
        cleaned = inside.Length == 0 ? null : inside;
        return isClean;
    }

    private static bool IsTooLong(DelegateDetails details) =>
        details.FamilyName.Length > DelegateDetails.NameMaxLength
        || details.GivenNames?.Length > DelegateDetails.NameMaxLength
        || details.PrintedName?.Length > DelegateDetails.NameMaxLength
        || details.FunctionalTitle.Length > DelegateDetails.TitleMaxLength
        || details.Honorific?.Length > DelegateDetails.HonorificMaxLength
        || details.Institution?.Length > DelegateDetails.PlaceMaxLength
        || details.City?.Length > DelegateDetails.PlaceMaxLength
        || details.Email?.Length > DelegateDetails.EmailMaxLength;
}
