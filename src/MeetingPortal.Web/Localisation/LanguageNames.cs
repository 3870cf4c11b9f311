using MeetingPortal.Domain.Languages;
using MeetingPortal.Web.Resources;

namespace MeetingPortal.Web.Localisation;

/// <summary>Names of the six languages in the page's language.</summary>
public static class LanguageNames
{
    public static string Of(Language language) => language.Code switch
    {
        "ar" => Strings.Language_Ar,
        "zh" => Strings.Language_Zh,
        "en" => Strings.Language_En,
        "fr" => Strings.Language_Fr,
        "ru" => Strings.Language_Ru,
        _ => Strings.Language_Es,
    };

    /// <summary>The name in another language than the page's, as mail wants it.</summary>
    public static string Of(Language named, Language language) =>
        Texts.In($"Language_{char.ToUpperInvariant(named.Code[0])}{named.Code[1..]}", language);
}
