using System.Globalization;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Web.Resources;

namespace MeetingPortal.Web.Localisation;

/// <summary>How roles are called, and what they are for.</summary>
public static class RoleTexts
{
    public static string Of(Role role) => Texts.OfKey($"Role_{role}");

    /// <summary>In another language than the page's, for a message.</summary>
    public static string Of(Role role, Language language) => Strings.ResourceManager.GetString($"Role_{role}", CultureInfo.GetCultureInfo(language.Code))!;

    public static string HintOf(Role role) => Texts.OfKey($"Role_{role}_Hint");
}
