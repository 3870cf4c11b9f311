using System.Collections.Immutable;

namespace MeetingPortal.Domain.Searching;

/// <summary>Words that must follow one another: one word, a phrase, or the parts of a symbol.</summary>
/// <param name="IsBeginning">True when the last one is the beginning of a word.</param>
public sealed record SearchTerm(ImmutableArray<string> Words, bool IsBeginning)
{
    public bool Equals(SearchTerm? other) => other is not null && IsBeginning == other.IsBeginning && Words.SequenceEqual(other.Words, StringComparer.Ordinal);

    public override int GetHashCode() => Words.Aggregate(IsBeginning ? 1 : 0, (hash, word) => HashCode.Combine(hash, StringComparer.Ordinal.GetHashCode(word)));
}

/// <summary>What somebody asks the search: every term must occur. Whatever is typed is words; nothing of it is a command.</summary>
/// <param name="Typed">As it was typed, cut to <see cref="MaxLength"/>.</param>
public sealed record SearchQuery(string Typed, ImmutableArray<SearchTerm> Terms)
{
    /// <summary>Longest question in characters.</summary>
    public const int MaxLength = 200;

    /// <summary>Most terms, and most words of a term; more are left out.</summary>
    public const int MostTerms = 16;

    private const int ShortestBeginning = 3;

    /// <summary>Opening and closing marks of the six languages; each begins a phrase and ends it.</summary>
    private const string Quotes = "\"\u201C\u201D\u201E\u201F\u00AB\u00BB\u300C\u300D\u300E\u300F\uFF02";

    public bool IsEmpty => Terms.IsEmpty;

    public static SearchQuery Parse(string? typed)
    {
        var text = typed is null ? string.Empty : typed.Length > MaxLength ? typed[..MaxLength] : typed;
        var terms = new List<SearchTerm>();
        foreach (var (part, isPhrase) in Parts(text))
        {
            var chunks = isPhrase ? [part] : part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            terms.AddRange(chunks.Select(TermOf).OfType<SearchTerm>());
        }

        return new SearchQuery(text, [.. terms.Distinct().Take(MostTerms)]);
    }

    /// <summary>The same with the last word as the beginning of one; null when that finds no more.</summary>
    public SearchQuery? Loosened() =>
        Terms is [.. var before, { IsBeginning: false, Words: [.., { Length: >= ShortestBeginning } _] } last]
            ? this with { Terms = [.. before, new SearchTerm([.. last.Words[..^1], NearForms.BeginningOf(last.Words[^1])], IsBeginning: true)] }
            : null;

    private static IEnumerable<(string Text, bool IsPhrase)> Parts(string text)
    {
        var (start, isPhrase) = (0, false);
        for (var index = 0; index <= text.Length; index++)
        {
            if (index == text.Length || Quotes.Contains(text[index], StringComparison.Ordinal))
            {
                // A mark that nothing closes begins no phrase.
                yield return (text[start..index], isPhrase && index < text.Length);
                (start, isPhrase) = (index + 1, !isPhrase);
            }
        }
    }

    private static SearchTerm? TermOf(string text)
    {
        var words = new List<string>();
        var isLone = false;
        var reader = new SearchWords(text);
        var endsAlone = false;
        while (reader.Next() && words.Count < MostTerms)
        {
            words.Add(reader.Word.ToString());
            (endsAlone, isLone) = (reader.IsLastIdeograph, reader.IsLoneIdeograph);
        }

        // At the end of a question the last character alone would ask that the run ends there in the text, too.
        if (endsAlone && !isLone)
        {
            words.RemoveAt(words.Count - 1);
        }

        return words.Count == 0 ? null : new SearchTerm([.. words], endsAlone && isLone);
    }
}
