using System.Globalization;
using System.Text;

namespace MeetingPortal.Domain.Documents;

/// <summary>The spelling that two prints of one symbol have in common: capitals, digits, slash, hyphen and round brackets.</summary>
internal static class SymbolKey
{
    private static readonly HashSet<string> NumberedWords =
        new(["WP", "INF", "CRP", "MISC", "L", "SR", "PV", "REV", "ADD", "CORR", "AMEND"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a number may follow the word after a slash as well as after a point: INF/2 is INF.2.</summary>
    public static bool IsNumberedWord(string element) => NumberedWords.Contains(element);

    public static string Of(SymbolParts parts)
    {
        var key = new StringBuilder(Of(parts.RootElements));
        foreach (var modifier in parts.Modifiers)
        {
            key.Append(CultureInfo.InvariantCulture, $"/{modifier.Kind.ToString().ToUpperInvariant()}{modifier.Ordinal}");
        }

        if (parts.LegacyYear is { } year)
        {
            key.Append(CultureInfo.InvariantCulture, $"({year})");
        }

        Append(key, parts.Part);
        return key.ToString();
    }

    public static string Of(IReadOnlyList<string> elements)
    {
        var key = new StringBuilder();
        for (var i = 0; i < elements.Count; i++)
        {
            // The word is compared with its points: P.V is a protocol, PV a verbatim record.
            var isNumberOfWord = i > 1 && elements[i] is [>= '0' and <= '9', ..] && IsNumberedWord(elements[i - 1]);
            if (i > 0 && !isNumberOfWord)
            {
                key.Append('/');
            }

            Append(key, elements[i]);
        }

        return key.ToString();
    }

    private static void Append(StringBuilder key, string text)
    {
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c) || c is '-' or '(' or ')')
            {
                key.Append(char.ToUpperInvariant(c));
            }
        }
    }
}
