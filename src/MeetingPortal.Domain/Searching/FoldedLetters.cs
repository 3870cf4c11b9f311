using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace MeetingPortal.Domain.Searching;

/// <summary>
/// What each character counts as when words are compared: small letters without accents, the forms of alef as one, digits as 0 to 9. An empty
/// text is a mark that counts for nothing; null is what separates words.
/// </summary>
internal static class FoldedLetters
{
    /// <summary>What <see cref="SimpleAt"/> answers for a character that has to be looked at by <see cref="At"/>.</summary>
    public const char NotSimple = '\u0001';

    /// <summary>What <see cref="SimpleAt"/> answers for a character that separates words.</summary>
    public const char Separator = ' ';

    private const char ZeroWidthSpace = '\u200B';
    private const char FirstNotSimple = '\u3000';

    /// <summary>Letters that Unicode does not take apart, and forms that Arabic writers use one for the other.</summary>
    private static readonly FrozenDictionary<char, string> Alike = new Dictionary<char, string>
    {
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ø'] = "o",
        ['đ'] = "d",
        ['ð'] = "d",
        ['þ'] = "th",
        ['ł'] = "l",
        ['ħ'] = "h",
        ['ŧ'] = "t",
        ['ı'] = "i",
        ['\u0621'] = string.Empty, // Hamza that stands alone.
        ['\u0640'] = string.Empty, // Tatweel.
        ['\u0671'] = "\u0627", // Alef wasla, as alef.
        ['\u0649'] = "\u064A", // Alef maksura, as ya.
        ['\u06CC'] = "\u064A", // Farsi ya, as ya.
        ['\u0629'] = "\u0647", // Ta marbuta, as ha.
        ['\u06A9'] = "\u0643", // Keheh, as kaf.
    }.ToFrozenDictionary();

    private static readonly string?[] Known = new string?[char.MaxValue + 1];
    private static readonly bool[] IsKnown = new bool[char.MaxValue + 1];

    /// <summary>Zero is not known yet; two threads that look at the same time write the same.</summary>
    private static readonly char[] Simple = new char[FirstNotSimple];

    /// <summary>What the character at the beginning counts as.</summary>
    /// <param name="length">How many UTF-16 units it has.</param>
    public static string? At(ReadOnlySpan<char> text, out int length)
    {
        var first = text[0];
        if (char.IsSurrogate(first))
        {
            length = text.Length > 1 && char.IsSurrogatePair(first, text[1]) ? 2 : 1;
            return length == 2 ? Fold(text[..2].ToString()) : null;
        }

        length = 1;
        if (!Volatile.Read(ref IsKnown[first]))
        {
            Known[first] = Fold(first.ToString());
            Volatile.Write(ref IsKnown[first], true);
        }

        return Known[first];
    }

    /// <summary>The one character that the character counts as, or whether it separates: all but a few of a text that is not Chinese.</summary>
    public static char SimpleAt(char character)
    {
        if (character >= FirstNotSimple)
        {
            return NotSimple;
        }

        var simple = Simple[character];
        return simple != default ? simple : Simple[character] = At([character], out _) switch
        {
            null => Separator,
            [< FirstNotSimple and var one] => one,
            _ => NotSimple,
        };
    }

    private static string? Fold(string character)
    {
        if (IsUnassigned(character))
        {
            return null;
        }

        var folded = new StringBuilder();
        foreach (var rune in character.ToLowerInvariant().Normalize(NormalizationForm.FormKD).ToLowerInvariant().EnumerateRunes())
        {
            if (rune.IsBmp && Alike.TryGetValue((char)rune.Value, out var alike))
            {
                folded.Append(alike);
            }
            else if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber)
            {
                folded.Append((int)Rune.GetNumericValue(rune));
            }
            else if (Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.LetterNumber)
            {
                folded.Append(rune.ToString());
            }
        }

        return folded.Length > 0 || CountsForNothing(character) ? folded.ToString() : null;
    }

    /// <summary>Normalizing refuses some of them.</summary>
    private static bool IsUnassigned(string character) => CharUnicodeInfo.GetUnicodeCategory(character, 0) is UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate;

    private static bool CountsForNothing(string character) =>
        CharUnicodeInfo.GetUnicodeCategory(character, 0) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => true,
            UnicodeCategory.Format => character[0] != ZeroWidthSpace,
            _ => Alike.TryGetValue(character[0], out var alike) && alike.Length == 0,
        };
}
