using System.Globalization;
using MeetingPortal.Domain.Languages;

namespace MeetingPortal.Domain.Publications;

/// <summary>The printed number of an agenda item: "9", or "9 (a)" for its first sub-item. How a sub-item is written depends on the language.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Sub">From 1 for a sub-item, null for an item.</param>
public sealed record AgendaNumber(int Number, int? Sub = null)
{
    private const string ArabicLetters = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";

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

        var letter = Letter("abcdefghijklmnopqrstuvwxyz");
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
