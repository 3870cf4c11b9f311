using System.Collections.Frozen;
using System.Globalization;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Searching;

namespace MeetingPortal.Domain.Reference.Parties;

/// <summary>
/// A day as lists of treaty actions write it: 2008-12-03, 3.12.2008, 3 Dec 2008, 2008年12月3日, with names of months in any of the six
/// languages, and with the letters by which a depositary marks the kind of action behind it ("8 Sep 2011 a").
/// 3/12/2008 is none: it is two days, for two readers.
/// </summary>
public static class TypedDay
{
    /// <summary>Longer words beside day, month and year make it something else; "de", "г." and a depositary's marks do not.</summary>
    private const int LongestMark = 2;

    private static readonly string[] Numbers = ["yyyy-M-d", "yyyy/M/d", "d.M.yyyy", "yyyy年M月d日"];

    /// <summary>Months by their names, long, short and as they stand behind a day.</summary>
    private static readonly FrozenDictionary<string, int> Months = (
        from language in Language.All
        let format = CultureInfo.GetCultureInfo(language.Code).DateTimeFormat
        from names in (string[][])[format.MonthNames, format.MonthGenitiveNames, format.AbbreviatedMonthNames, format.AbbreviatedMonthGenitiveNames]
        from month in names.Index()
        let word = SearchWords.Fold(month.Item)
        where word.Length > 0 && !word.Contains(' ', StringComparison.Ordinal)
        select (word, month.Index + 1)).DistinctBy(month => month.word, StringComparer.Ordinal).ToFrozenDictionary(month => month.word, month => month.Item2, StringComparer.Ordinal);

    public static bool TryRead(string text, out DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(text);
        var bare = text.Trim();
        return DateOnly.TryParseExact(bare.TrimEnd(' ', 'a', 'A', 'c', 'd', 'P', 's'), Numbers, CultureInfo.InvariantCulture, DateTimeStyles.None, out day) || TryReadNamed(bare, out day);
    }

    /// <summary>A number of four digits, one of fewer and the name of a month, in any order.</summary>
    private static bool TryReadNamed(string text, out DateOnly day)
    {
        var words = SearchWords.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var numbers = words.Where(word => word.All(char.IsAsciiDigit)).ToList();
        var months = words.Where(Months.ContainsKey).ToList();
        day = default;
        return numbers.Count == 2 && months.Count == 1 && words.All(word => word.Length <= LongestMark || numbers.Contains(word, StringComparer.Ordinal) || Months.ContainsKey(word))
            && numbers.Find(number => number.Length == 4) is { } year && numbers.Find(number => number.Length <= LongestMark) is { } date
            && DateOnly.TryParseExact($"{year}-{Months[months[0]]}-{date}", Numbers[0], CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }
}
