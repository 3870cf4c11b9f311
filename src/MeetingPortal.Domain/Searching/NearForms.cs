namespace MeetingPortal.Domain.Searching;

/// <summary>
/// Takes from a folded word what number, case and article add to it, so that "victims" finds "victim" and a word without the Arabic article one
/// with it. It looks at the script alone: a text and a question in another language are shortened alike, and a word that is shortened too far
/// is so on both sides.
/// </summary>
internal static class NearForms
{
    private const int ShortestLatin = 4;
    private const int ShortestStem = 3;

    /// <summary>Endings of Russian nouns and adjectives, the longest first, with the breve gone as in every folded word.</summary>
    private static readonly string[] Cyrillic =
    [
        "иями", "ями", "ами", "ыми", "ими", "ием", "иеи", "иям", "иях", "его", "ого", "ему", "ому",
        "ам", "ах", "ая", "ее", "ые", "ие", "ии", "ыи", "ию", "ия", "ое", "ую", "ых", "их", "ым", "им", "юю", "яя", "ям", "ях",
        "а", "е", "и", "о", "у", "ы", "ь", "ю", "я",
    ];

    /// <summary>Endings that are part of many stems, too; they go only from longer words.</summary>
    private static readonly string[] LongCyrillic = ["иеи", "иев", "ев", "ов", "ем", "ом", "еи", "ои"];

    private static readonly string[] ArabicArticles = ["وال", "بال", "كال", "فال", "ال", "لل", "و"];
    private static readonly string[] ArabicEndings = ["ات", "ون", "ين", "ها", "ه"];

    /// <summary>Shortens the word where it stands.</summary>
    /// <returns>Its new length; never less than one letter.</returns>
    public static int Shorten(Span<char> word) => word switch
    {
        [>= 'a' and <= 'z', ..] => Latin(word),
        [>= '\u0430' and <= '\u044F', ..] => Cased(word),
        [>= '\u0620' and <= '\u064A', ..] => Arabic(word),
        _ => word.Length,
    };

    /// <summary>What a word and longer ones that begin with it have in common: without the letter that takes the place of a y.</summary>
    public static string BeginningOf(string shortened) => shortened is [>= 'a' and <= 'z', _, _, .., 'i'] ? shortened[..^1] : shortened;

    /// <summary>Plurals in s, the e before it, and the y that becomes i.</summary>
    private static int Latin(Span<char> word)
    {
        var length = word.Length;
        if (length < ShortestLatin)
        {
            return length;
        }

        if (word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i'))
        {
            length--;
        }

        while (length > ShortestLatin && word[length - 1] == 'e')
        {
            length--;
        }

        if (word[length - 1] == 'y' && word[length - 2] is not ('a' or 'e' or 'o' or 'u'))
        {
            word[length - 1] = 'i';
        }

        return length;
    }

    private static int Cased(ReadOnlySpan<char> word)
    {
        if (EndingOf(word, LongCyrillic, ShortestStem + 1) is var longer and > 0)
        {
            return word.Length - longer;
        }

        return word.Length - EndingOf(word, Cyrillic, ShortestStem);
    }

    /// <summary>Article, "and" and prepositions written with the word, as often as they stand before it, for many stems begin like them; then one ending.</summary>
    private static int Arabic(Span<char> word)
    {
        var start = 0;
        while (ArticleOf(word[start..]) is var article and > 0)
        {
            start += article;
        }

        word[start..].CopyTo(word);
        var rest = word[..^start];
        return rest.Length - EndingOf(rest, ArabicEndings, ShortestStem);
    }

    private static int ArticleOf(ReadOnlySpan<char> word)
    {
        foreach (var article in ArabicArticles)
        {
            if (word.Length - article.Length >= ShortestStem && word.StartsWith(article))
            {
                return article.Length;
            }
        }

        return 0;
    }

    private static int EndingOf(ReadOnlySpan<char> word, string[] endings, int shortest)
    {
        foreach (var ending in endings)
        {
            if (word.Length - ending.Length >= shortest && word.EndsWith(ending))
            {
                return ending.Length;
            }
        }

        return 0;
    }
}
