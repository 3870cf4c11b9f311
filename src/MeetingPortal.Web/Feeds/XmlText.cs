using System.Xml;

namespace MeetingPortal.Web.Feeds;

/// <summary>Text for feeds and calendars: control characters, which XML forbids and calendars misread, are left out.</summary>
internal static class XmlText
{
    public static string Clean(string text) =>
        text.All(IsAllowed) ? text : string.Concat(text.EnumerateRunes().Where(rune => rune.Value != 0xFFFD && (!rune.IsBmp || IsAllowed((char)rune.Value))));

    private static bool IsAllowed(char character) => XmlConvert.IsXmlChar(character) || char.IsSurrogate(character);
}
