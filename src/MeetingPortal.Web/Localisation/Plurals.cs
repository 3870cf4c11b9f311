using System.Globalization;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Web.Resources;

namespace MeetingPortal.Web.Localisation;

/// <summary>Plural categories of the six languages (Unicode CLDR, cardinal rules for whole numbers) and the texts chosen by them.</summary>
public static class Plurals
{
    /// <summary>The text <c>{key}_{Category}</c> with the number in it; every language has the categories that it needs.</summary>
    public static string Text(string key, int count, Language language)
    {
        var culture = CultureInfo.GetCultureInfo(language.Code);
        var text = Strings.ResourceManager.GetString($"{key}_{CategoryOf(count, language)}", culture)
            ?? throw new InvalidOperationException($"The text {key} has no form for {count} in {language.Code}.");
        return string.Format(CultureInfo.InvariantCulture, text, count);
    }

    public static string CategoryOf(int count, Language language) => language.Code switch
    {
        "ar" => Arabic(count),
        "ru" => Russian(count),
        "zh" => "Other",
        "fr" => count is 0 or 1 ? "One" : "Other",
        _ => count == 1 ? "One" : "Other",
    };

    private static string Arabic(int count) => (count, count % 100) switch
    {
        (0, _) => "Zero",
        (1, _) => "One",
        (2, _) => "Two",
        (_, >= 3 and <= 10) => "Few",
        (_, >= 11) => "Many",
        _ => "Other",
    };

    private static string Russian(int count) => (count % 10, count % 100) switch
    {
        (1, not 11) => "One",
        ( >= 2 and <= 4, not (>= 12 and <= 14)) => "Few",
        _ => "Many",
    };
}
