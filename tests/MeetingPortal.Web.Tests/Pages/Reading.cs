using System.Globalization;
using AngleSharp.Dom;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Web.Resources;

namespace MeetingPortal.Web.Tests.Pages;

/// <summary>Reads pages as a person does.</summary>
internal static class Reading
{
    /// <summary>The interface text of that key in that language, with its spaces as <see cref="Text"/> gives them.</summary>
    public static string Words(string key, Language language, params object[] values) => OneSpaced(string.Format(
        CultureInfo.InvariantCulture,
        Strings.ResourceManager.GetString(key, CultureInfo.GetCultureInfo(language.Code)) ?? throw new InvalidOperationException($"There is no text {key}."),
        values));

    /// <summary>The element's text with runs of white space, no-break spaces too, as one space.</summary>
    public static string Text(this IElement element) => OneSpaced(element.TextContent);

    /// <summary>Texts of all that the selector finds.</summary>
    public static IReadOnlyList<string> Texts(this IParentNode node, string selector) => [.. node.QuerySelectorAll(selector).Select(Text)];

    public static IReadOnlyList<string?> Attributes(this IParentNode node, string selector, string name) =>
        [.. node.QuerySelectorAll(selector).Select(element => element.GetAttribute(name))];

    private static string OneSpaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
