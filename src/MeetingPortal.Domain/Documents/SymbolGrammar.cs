using System.Globalization;

namespace MeetingPortal.Domain.Documents;

/// <summary>Takes clean text apart from the right: brackets at the end first, then modifiers until the first element that is none.</summary>
internal static class SymbolGrammar
{
    // Nine digits always fit an int; a longer run is no number of a document.
    private const int MaxDigits = 9;

    /// <summary>Null when the text is not a symbol.</summary>
    public static SymbolParts? Scan(string text)
    {
        var (rest, year, part) = TakeTail(text.TrimEnd('.', ' '));
        var modifiers = new List<SymbolModifier>();
        while (TakeModifier(rest) is var (shorter, modifier))
        {
            modifiers.Insert(0, modifier);
            rest = shorter.TrimEnd('.', ' ');
        }

        var elements = rest.Split('/').Select(SymbolSeries.PointNumber).ToArray();
        // A body alone, such as CCM, names no document.
        return elements.Length > 1 && elements.All(IsElement)
            ? new SymbolParts(elements, modifiers, year, part)
            : null;
    }

    /// <summary>The digits that stand at an index, or null when there are none or too many for a number of a document.</summary>
    public static int? NumberAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end == start || end - start > MaxDigits ? null : int.Parse(text.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private static (string Stem, int? Year, string Part) TakeTail(string text)
    {
        int? year = null;
        var part = string.Empty;
        while (TailStart(text) is > 0 and var start)
        {
            var content = text.AsSpan(start + 1, text.Length - start - 2);
            var end = text[start - 1] == ' ' ? start - 1 : start;
            if (year is null && content.Length == 4 && content[0] is '1' or '2' && int.TryParse(content, NumberStyles.None, CultureInfo.InvariantCulture, out var found))
            {
                year = found;
            }
            else if (text[start] == '[' || content.StartsWith("Vol", StringComparison.OrdinalIgnoreCase) || content.StartsWith("Part", StringComparison.OrdinalIgnoreCase))
            {
                part = text[end..] + part;
            }
            else
            {
                break;
            }

            text = text[..end].TrimEnd('.', ' ');
        }

        return (text, year, part);
    }

    /// <summary>Where the brackets that end the text begin, or -1; brackets that fill a whole element are the element, such as (67).</summary>
    private static int TailStart(string text)
    {
        var depth = 0;
        for (var i = text.Length - 1; i > 0; i--)
        {
            depth += text[i] switch { ')' or ']' => 1, '(' or '[' => -1, _ => 0 };
            if (depth == 0)
            {
                return i == text.Length - 1 || text[i - 1] == '/' ? -1 : i;
            }
        }

        return -1;
    }

    private static (string Stem, SymbolModifier Modifier)? TakeModifier(string text)
    {
        var digits = text.Length;
        while (digits > 0 && char.IsAsciiDigit(text[digits - 1]))
        {
            digits--;
        }

        var number = NumberAt(text, digits);
        var wordEnd = number is null ? digits : text.AsSpan(0, digits).TrimEnd(' ').Length;
        var isSlashed = number is not null && wordEnd > 0 && text[wordEnd - 1] == '/';
        wordEnd = isSlashed || (number is not null && wordEnd > 0 && text[wordEnd - 1] == '.') ? wordEnd - 1 : wordEnd;
        var wordStart = wordEnd;
        while (wordStart > 0 && char.IsAsciiLetter(text[wordStart - 1]))
        {
            wordStart--;
        }

        if ((number is null && digits < text.Length) || wordStart == 0 || text[wordStart - 1] is not ('/' or ' ' or '.')
            || !text.AsSpan(0, wordStart - 1).Contains('/') || ModifierKind(text.AsSpan(wordStart, wordEnd - wordStart), isSlashed) is not { } kind)
        {
            return null;
        }

        return (text[..(wordStart - 1)], new SymbolModifier(kind, number));
    }

    private static SymbolModifierKind? ModifierKind(ReadOnlySpan<char> word, bool isSlashed)
    {
        foreach (var kind in Enum.GetValues<SymbolModifierKind>())
        {
            if (word.Equals(kind.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                // Some bodies print Rev/1; after Summary, Annex and Prov a slash opens a new element.
                return isSlashed && !SymbolKey.IsNumberedWord(kind.ToString()) ? null : kind;
            }
        }

        return null;
    }

    /// <summary>Opens with a letter, digit or round bracket, so that no address holds "." or ".."; a space stands only at or in brackets.</summary>
    private static bool IsElement(string element)
    {
        var depth = 0;
        for (var i = 0; i < element.Length; i++)
        {
            depth += element[i] switch { '(' or '[' => 1, ')' or ']' => -1, _ => 0 };
            if (element[i] == ' ' && depth == 0 && element[i + 1] is not ('(' or '['))
            {
                return false;
            }
        }

        return element.Any(char.IsAsciiLetterOrDigit) && (char.IsAsciiLetterOrDigit(element[0]) || element[0] == '(');
    }
}
