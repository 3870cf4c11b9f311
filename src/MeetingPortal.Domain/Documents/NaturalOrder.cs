namespace MeetingPortal.Domain.Documents;

/// <summary>Compares parts of symbols word by word, with digits and roman numerals by value: PC.II before PC.III before PC.IX.</summary>
internal static class NaturalOrder
{
    public static int Compare(string x, string y)
    {
        var restOfX = x.AsSpan();
        var restOfY = y.AsSpan();
        while (true)
        {
            var wordOfX = TakeWord(ref restOfX);
            var wordOfY = TakeWord(ref restOfY);
            if (wordOfX.IsEmpty || wordOfY.IsEmpty)
            {
                return wordOfX.Length.CompareTo(wordOfY.Length);
            }

            if (CompareWords(wordOfX, wordOfY) is not 0 and var order)
            {
                return order;
            }
        }
    }

    private static ReadOnlySpan<char> TakeWord(ref ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < text.Length && !char.IsAsciiLetterOrDigit(text[start]))
        {
            start++;
        }

        var end = start;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]) && char.IsAsciiDigit(text[end]) == char.IsAsciiDigit(text[start]))
        {
            end++;
        }

        var word = text[start..end];
        text = text[end..];
        return word;
    }

    private static int CompareWords(ReadOnlySpan<char> x, ReadOnlySpan<char> y) =>
        (Value(x), Value(y)) switch
        {
            ({ } valueOfX, { } valueOfY) => valueOfX.CompareTo(valueOfY),
            ({ }, null) => -1,
            (null, { }) => 1,
            _ => x.CompareTo(y, StringComparison.OrdinalIgnoreCase),
        };

    private static double? Value(ReadOnlySpan<char> word)
    {
        if (!char.IsAsciiDigit(word[0]))
        {
            return RomanValue(word);
        }

        var value = 0d;
        foreach (var digit in word)
        {
            value = (value * 10) + (digit - '0');
        }

        return value;
    }

    // Only I, V and X: C, D, L and M are also letters of bodies and series, and no session has reached fifty.
    private static double? RomanValue(ReadOnlySpan<char> word)
    {
        var value = 0;
        var next = 0;
        for (var i = word.Length - 1; i >= 0; i--)
        {
            var digit = char.ToUpperInvariant(word[i]) switch { 'I' => 1, 'V' => 5, 'X' => 10, _ => 0 };
            if (digit == 0)
            {
                return null;
            }

            value += digit < next ? -digit : digit;
            next = digit;
        }

        return value;
    }
}
