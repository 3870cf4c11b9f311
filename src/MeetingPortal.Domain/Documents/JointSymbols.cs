namespace MeetingPortal.Domain.Documents;

/// <summary>Finds where one symbol ends and the next begins in a joint symbol, such as UNEP/CHW.13/INF/5–UNEP/FAO/RC/COP.8/INF/5.</summary>
internal static class JointSymbols
{
    public static IReadOnlyList<string> Split(string text)
    {
        var symbols = new List<string>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (SymbolText.IsDash(text[i]) && EndsSymbol(text.AsSpan(start, i - start)) && OpensSymbol(text.AsSpan(i + 1)))
            {
                symbols.Add(text[start..i].Trim());
                start = i + 1;
            }
        }

        symbols.Add(start == 0 ? text : text[start..].Trim());
        return symbols;
    }

    // A symbol ends in a number, a bracket or an asterisk; a dash between letters belongs to a name such as EC-LI.
    private static bool EndsSymbol(ReadOnlySpan<char> text)
    {
        var end = text.Length - 1;
        while (end >= 0 && IsSkipped(text[end]))
        {
            end--;
        }

        return end >= 0 && !char.IsAsciiLetter(text[end]) && text.IndexOfAny("/\u2044\u2215\uFF0F") >= 0;
    }

    private static bool OpensSymbol(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var c in text)
        {
            if (SymbolText.IsSlash(c))
            {
                return letters > 0;
            }

            if (char.IsAsciiLetter(c))
            {
                letters++;
            }
            else if (!IsSkipped(c))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsSkipped(char c) => char.IsWhiteSpace(c) || SymbolText.IsInvisible(c);
}
