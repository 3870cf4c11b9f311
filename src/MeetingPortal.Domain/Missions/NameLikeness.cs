using System.Globalization;
using System.Text;

namespace MeetingPortal.Domain.Missions;

/// <summary>
/// How like two names of an organization are, so that whoever writes "CICR" or forgets an accent is led to the organization that is known
/// and no second one is made. It proposes; an officer decides.
/// </summary>
public static class NameLikeness
{
    /// <summary>From here on a name is shown as one that may be meant.</summary>
    public const double Near = 0.5;

    private const double Abbreviated = 0.9;
    private const int ShortestContained = 4;

    /// <summary>Words that abbreviations leave out, in the official languages that have such words.</summary>
    private static readonly HashSet<string> Small = new(StringComparer.Ordinal)
    {
        "of", "the", "and", "for", "in", "on", "to", "a", "an",
        "de", "du", "des", "la", "le", "les", "l", "d", "et", "pour", "en", "sur", "au", "aux",
        "del", "el", "los", "las", "y", "para", "e",
        "и", "по", "в", "на", "для", "с", "о",
    };

    /// <summary>True for names that differ in accents, capitals, spaces and signs alone.</summary>
    public static bool AreSame(string one, string other) => string.Equals(string.Join(' ', Words(one)), string.Join(' ', Words(other)), StringComparison.Ordinal);

    /// <summary>1 for the same name, 0.9 for a name and its abbreviation, otherwise the part of the words that both have; 0 for nothing in common.</summary>
    public static double Of(string one, string other)
    {
        var (left, right) = (Words(one), Words(other));
        if (left.Length == 0 || right.Length == 0)
        {
            return 0;
        }

        if (left.SequenceEqual(right, StringComparer.Ordinal))
        {
            return 1;
        }

        return IsAbbreviated(left, right) || IsAbbreviated(right, left) ? Abbreviated : Math.Max(Shared(left, right), Contained(left, right));
    }

    /// <summary>One word of the one name, such as the one in brackets, is made of the first letters of the other.</summary>
    private static bool IsAbbreviated(string[] shorter, string[] longer)
    {
        var (all, telling) = (Initials(longer), Initials(Telling(longer)));
        return longer.Length > 1 && shorter.Any(word => word.Length > 1 && (string.Equals(word, all, StringComparison.Ordinal) || string.Equals(word, telling, StringComparison.Ordinal)));
    }

    private static double Shared(string[] one, string[] other)
    {
        var (left, right) = (Telling(one).ToHashSet(StringComparer.Ordinal), Telling(other).ToHashSet(StringComparer.Ordinal));
        var both = left.Count(right.Contains);
        return both == 0 ? 0 : (double)both / (left.Count + right.Count - both);
    }

    /// <summary>Chinese has no spaces between words: there the shorter name stands within the longer.</summary>
    private static double Contained(string[] one, string[] other)
    {
        var (left, right) = (string.Concat(one), string.Concat(other));
        var (shorter, longer) = left.Length < right.Length ? (left, right) : (right, left);
        return shorter.Length >= ShortestContained && shorter.All(IsIdeograph) && longer.Contains(shorter, StringComparison.Ordinal) ? Near : 0;
    }

    private static bool IsIdeograph(char character) => character is >= '\u3400' and <= '\u9FFF';

    private static IEnumerable<string> Telling(string[] words) => words.Any(word => !Small.Contains(word)) ? words.Where(word => !Small.Contains(word)) : words;

    private static string Initials(IEnumerable<string> words) => string.Concat(words.Select(word => word[0]));

    /// <summary>In small letters, without accents and signs.</summary>
    private static string[] Words(string name)
    {
        var text = new StringBuilder();
        foreach (var character in name.Normalize(NormalizationForm.FormKD).ToLowerInvariant())
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                text.Append(char.IsLetterOrDigit(character) ? character : ' ');
            }
        }

        return text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
