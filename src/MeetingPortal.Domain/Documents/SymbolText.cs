using System.Text;

namespace MeetingPortal.Domain.Documents;

/// <summary>Turns what was typed or pasted into plain text: visible ASCII, balanced brackets, single spaces, no asterisks.</summary>
internal static class SymbolText
{
    private const int MaxReissues = 3;

    /// <summary>Null when the text holds a character that no symbol has, an empty pair of brackets or more than three asterisks.</summary>
    public static (string Text, int ReissueCount)? Clean(string text)
    {
        if (Compose(text) is not { } composed || Spell(composed) is not { } spelled || spelled.ReissueCount > MaxReissues)
        {
            return null;
        }

        return SetSpaces(BalanceBrackets(spelled.Text)) is { } spaced ? (spaced, spelled.ReissueCount) : null;
    }

    /// <summary>Zero-width and bidirectional marks, which come along when a symbol is copied from a PDF.</summary>
    public static bool IsInvisible(char c) =>
        c is '\u00AD' or '\u061C' or '\u2060' or '\uFEFF' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    public static bool IsDash(char c) => c is '-' or '\u2212' or (>= '\u2010' and <= '\u2015');

    public static bool IsSlash(char c) => c is '/' or '\u2044' or '\u2215' or '\uFF0F';

    private static string? Compose(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        foreach (var rune in text.EnumerateRunes())
        {
            // Normalize throws on lone surrogates (read as U+FFFD here) and on U+FFFE.
            if (rune.Value is 0xFFFD or 0xFFFE or 0xFFFF)
            {
                return null;
            }
        }

        return text.Normalize(NormalizationForm.FormKC);
    }

    private static (string Text, int ReissueCount)? Spell(string text)
    {
        var spelled = new StringBuilder(text.Length);
        var reissues = 0;
        foreach (var c in text)
        {
            if (IsSlash(c))
            {
                // An asterisk further left marks the reissue of the document that this one hangs on.
                reissues = 0;
                spelled.Append('/');
            }
            else if (c == '*')
            {
                reissues++;
            }
            else if (char.IsWhiteSpace(c) || IsDash(c))
            {
                spelled.Append(IsDash(c) ? '-' : ' ');
            }
            else if (char.IsAsciiLetterOrDigit(c) || c is '.' or ':' or ';' or '(' or ')' or '[' or ']')
            {
                spelled.Append(c);
            }
            else if (!IsInvisible(c))
            {
                return null;
            }
        }

        return (spelled.ToString(), reissues);
    }

    private static string BalanceBrackets(string text)
    {
        var open = new Stack<int>();
        var kept = text.ToCharArray();
        for (var i = 0; i < kept.Length; i++)
        {
            if (kept[i] is '(' or '[')
            {
                open.Push(i);
            }
            else if (kept[i] is ')' or ']' && !(open.TryPeek(out var opener) && kept[opener] == (kept[i] == ')' ? '(' : '[')))
            {
                kept[i] = '\0';
            }
            else if (kept[i] is ')' or ']')
            {
                open.Pop();
            }
            else if (kept[i] == '/')
            {
                DropOpen();
            }
        }

        DropOpen();
        return new string(kept).Replace("\0", string.Empty, StringComparison.Ordinal);

        void DropOpen()
        {
            while (open.TryPop(out var opener))
            {
                kept[opener] = '\0';
            }
        }
    }

    private static string? SetSpaces(string text)
    {
        var spaced = new StringBuilder(text.Length);
        var last = '/';
        foreach (var c in text)
        {
            if (c is '/' or ')' or ']' && last == ' ')
            {
                spaced.Length--;
                last = spaced[^1];
            }

            if (c is ')' or ']' && last is '(' or '[')
            {
                return null;
            }

            if (c != ' ' || last is not ('/' or '(' or '[' or ' '))
            {
                spaced.Append(c);
                last = c;
            }
        }

        return spaced.ToString().TrimEnd(' ', '/');
    }
}
