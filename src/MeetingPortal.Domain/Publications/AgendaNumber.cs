using System.Globalization;
using MeetingPortal.Domain.Languages;

namespace MeetingPortal.Domain.Publications;

/// <summary>The printed number of an agenda item: "9", or "9 (a)" for its first sub-item. How a sub-item is written depends on the language.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Sub">From 1 for a sub-item, null for an item.</param>
public sealed record AgendaNumber(int Number, int? Sub = null)
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";
    private const string ArabicLetters = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";

    /// <summary>The number that <see cref="In"/> writes so in English; null for anything else.</summary>
    public static AgendaNumber? OfEnglish(string? cited)
    {
        var parts = (cited ?? string.Empty).Split(' ');
        if (parts.Length > 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var sub = parts.Length == 2 ? parts[1].Trim('(', ')') : null;
        var found = sub switch
        {
            null => new AgendaNumber(number),
            [var letter] when Letters.Contains(letter, StringComparison.Ordinal) => new AgendaNumber(number, Letters.IndexOf(letter, StringComparison.Ordinal) + 1),
            _ when int.TryParse(sub, NumberStyles.None, CultureInfo.InvariantCulture, out var later) => new AgendaNumber(number, later),
            _ => null,
        };
        return string.Equals(found?.In(Language.English), cited, StringComparison.Ordinal) ? found : null;
    }

    /// <summary>The item's whole number as it is cited: "9 (a)", "9 a)", "9 (أ)".</summary>
    public string In(Language language)
    {
        var number = Number.ToString(CultureInfo.InvariantCulture);
        return Sub is null ? number : $"{number} {SubIn(language)}";
    }

    /// <summary>What stands beside the item inside its list: "9." or "(a)".</summary>
    public string MarkerIn(Language language) =>
        Sub is null ? $"{Number.ToString(CultureInfo.InvariantCulture)}." : SubIn(language);

    private string SubIn(Language language)
    {
        if (language == Language.Arabic)
        {
            return $"({Letter(ArabicLetters)})";
        }

        var letter = Letter(Letters);
        return language == Language.French || language == Language.Spanish ? $"{letter})" : $"({letter})";
    }

    private string Letter(string alphabet)
    {
        var index = Sub.GetValueOrDefault() - 1;
        return index >= 0 && index < alphabet.Length
            ? alphabet[index].ToString()
            : Sub.GetValueOrDefault().ToString(CultureInfo.InvariantCulture);
    }
}
