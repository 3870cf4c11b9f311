using System.Globalization;
using AngleSharp.Dom;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Web.Resources;

namespace MeetingPortal.Web.Tests.Pages;

/// <summary>Reads pages as a person does.</summary>
internal static class Reading
{
    /// <summary>The interface text of that key in that language.</summary>
    public static string Words(string key, Language language, params object[] values) =>
        string.Format(
            CultureInfo.InvariantCulture,
            Strings.ResourceManager.GetString(key, CultureInfo.GetCultureInfo(language.Code)) ?? throw new InvalidOperationException($"There is no text {key}."),
            values);

    /// <summary>The element's text with runs of white space as one space.</summary>
    public static string Text(this IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Texts of all that the selector finds.</summary>
    public static IReadOnlyList<string> Texts(this IParentNode node, string selector) => [.. node.QuerySelectorAll(selector).Select(Text)];

    public static IReadOnlyList<string?> Attributes(this IParentNode node, string selector, string name) =>
        [.. node.QuerySelectorAll(selector).Select(element => element.GetAttribute(name))];
}
