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
}
