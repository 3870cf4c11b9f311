using System.Globalization;

namespace MeetingPortal.Domain.Documents;

/// <summary>Finds a symbol among the words of a name in which its signs were lost: CCM MSP 2019 12 is CCM/MSP/2019/12.</summary>
internal static class LooseSymbol
{
    private const int MostBodies = 5;
    private const int LongestBody = 8;
    private const int LongestNumber = 4;

    /// <summary>A session and a document; a third number would be a date.</summary>
    private const int MostNumbers = 2;

    private static readonly HashSet<string> Series = new(["WP", "INF", "CRP", "L", "MISC", "SR", "PV"], StringComparer.OrdinalIgnoreCase);

    /// <param name="words">Runs of letters and runs of digits.</param>
    /// <param name="body">The body of the meeting, which is known in small letters, too.</param>
    /// <returns>The symbol and how many words lie before its end; nothing when there is none that names a document.</returns>
    public static (string? Symbol, int? End) Find(IReadOnlyList<string> words, string body)
    {
        var starts = Enumerable.Range(0, words.Count).ToList();
        foreach (var start in starts.Where(at => words[at].Equals(body, StringComparison.OrdinalIgnoreCase)).Concat(starts.Where(at => words[at].All(char.IsAsciiLetterUpper))))
        {
            if (ReadFrom(words, start, isKnown: words[start].Equals(body, StringComparison.OrdinalIgnoreCase)) is { } found)
            {
                return found;
            }
        }

        return (null, null);
    }

    public static bool IsYear(string element) =>
        element.Length == 4 && int.TryParse(element, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1945 and <= 2100;

    private static (string Symbol, int End)? ReadFrom(IReadOnlyList<string> words, int start, bool isKnown)
    {
        var (elements, at) = (new List<string>(), start);
        while (at < words.Count && elements.Count < MostBodies && IsBody(words, at, isKnown))
        {
            elements.Add(words[at++].ToUpperInvariant());
        }

        var bodies = elements.Count;
        while (at < words.Count && elements.Count - bodies < MostNumbers && Number(words[at]) is { } number)
        {
            elements.Add(number);
            at++;
        }

        var numbers = elements.Count - bodies;
        var isNumbered = at + 1 < words.Count && Series.Contains(words[at]) && Number(words[at + 1]) is not null;
        if (isNumbered)
        {
            elements.Add($"{words[at].ToUpperInvariant()}.{Number(words[at + 1])}");
            at += 2;
        }

        if (numbers == 0 || (!isNumbered && IsYear(elements[^1])))
        {
            return null;
        }

        at = ReadModifiers(words, at, elements);
        return DocumentSymbol.TryParse(string.Join('/', elements), out var symbol) && symbol.Number is not null ? (symbol.Canonical, at) : null;
    }

    private static int ReadModifiers(IReadOnlyList<string> words, int at, List<string> elements)
    {
        while (at < words.Count && Modifier(words[at]) is { } modifier)
        {
            var number = at + 1 < words.Count ? Number(words[at + 1]) : null;
            elements.Add(number is null ? modifier : $"{modifier}.{number}");
            at += number is null ? 1 : 2;
        }

        return at;
    }

    private static bool IsBody(IReadOnlyList<string> words, int at, bool isKnown) =>
        words[at].Length <= LongestBody
        && words[at].All(isKnown ? char.IsAsciiLetter : char.IsAsciiLetterUpper)
        && LanguageWords.Named(words[at]) is null;

    private static string? Number(string word) => word.Length <= LongestNumber && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number.ToString(CultureInfo.InvariantCulture)
        : null;

    private static string? Modifier(string word) =>
        Enum.GetNames<SymbolModifierKind>().FirstOrDefault(name => name.Equals(word, StringComparison.OrdinalIgnoreCase));
}
