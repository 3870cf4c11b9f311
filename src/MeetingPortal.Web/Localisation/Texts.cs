using System.Globalization;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Html;

namespace MeetingPortal.Web.Localisation;

/// <summary>Fills the places of an interface text.</summary>
public static class Texts
{
    public static string Format(string text, params object?[] values) => string.Format(CultureInfo.InvariantCulture, text, values);

    /// <summary>A text of our own, which carries no markup itself, with markup in its places; plain values in them are encoded.</summary>
    public static IHtmlContent Markup(string text, params object?[] values) => new HtmlFormattableString(CultureInfo.InvariantCulture, text, values);

    /// <summary>The interface text of a key that is known only when running, such as a refusal's.</summary>
    public static string OfKey(string key) =>
        Strings.ResourceManager.GetString(key, CultureInfo.CurrentUICulture) ?? throw new InvalidOperationException($"There is no text {key}.");

    /// <summary>The interface text of a key in that language, whatever the language of the request.</summary>
    public static string In(string key, Language language) =>
        Strings.ResourceManager.GetString(key, CultureInfo.GetCultureInfo(language.Code)) ?? throw new InvalidOperationException($"There is no text {key}.");

    /// <summary>An interface text in all six languages, whatever the language of the request.</summary>
    public static LocalizedText InAll(string key, params object?[] values) => new(Language.All.Select(language => KeyValuePair.Create(
        language, new LanguageText(Format(In(key, language), values), TextStatus.Own))));
}
