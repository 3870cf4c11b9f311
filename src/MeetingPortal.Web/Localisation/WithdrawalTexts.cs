using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Web.Resources;

namespace MeetingPortal.Web.Localisation;

/// <summary>How readers are told that a release was withdrawn.</summary>
public static class WithdrawalTexts
{
    /// <summary>What was withdrawn, by kind and number: "Programme of work, release 2".</summary>
    public static string NameOf(PublicWithdrawal withdrawal, Language language)
    {
        ArgumentNullException.ThrowIfNull(withdrawal);
        var title = ContentTitles.Of(withdrawal.Kind, withdrawal.Title, withdrawal.IsOutline, language);
        var name = (withdrawal.Kind, title.Length) switch
        {
            (ContentKind.Letter, 0) => Strings.Nav_Letter,
            (ContentKind.Page, 0) => Strings.Information_Title,
            _ => title,
        };
        return Texts.Format(Strings.Withdrawal_Name, name, withdrawal.Number);
    }

    /// <summary>That it was withdrawn.</summary>
    public static string TitleOf(PublicWithdrawal withdrawal, Language language) => Texts.Format(Strings.Withdrawal_Title, NameOf(withdrawal, language));
}
