using System.Text.RegularExpressions;

namespace MeetingPortal.Domain.Searching;

/// <summary>A piece of a text; marked when it is what was asked for.</summary>
public sealed record SnippetPart(string Text, bool IsMarked);

/// <summary>Cuts from a text the place where what was asked for stands, closest together.</summary>
public static partial class SearchSnippet
{
    /// <summary>How much of a text is looked through, in characters; beyond it a place is not shown, though it is found.</summary>
    public const int LookedThrough = 60_000;

    private const int Length = 240;
    private const int Before = 70;
    private const int MostMatches = 40;
    private const int Ring = 32;

    /// <returns>The place with its marks; the beginning of the text when nothing of the question stands in it; empty for an empty text.</returns>
    public static IReadOnlyList<SnippetPart> Of(string text, SearchQuery query)
    {
        var looked = text.Length > LookedThrough ? text[..LookedThrough] : text;
        var matches = Matches(looked, query);
        var best = Best(matches);
        var (from, to) = Window(looked, best is { } at ? matches[at].Start : 0);
        return Parts(looked, from, to, matches);
    }

    private static List<(int Start, int End, int Term)> Matches(string text, SearchQuery query)
    {
        // One bit a word of a term: set while everything up to that word has been met (the shift-and search).
        var met = new uint[query.Terms.Length];
        var starts = new int[Ring];
        var matches = new List<(int, int, int)>();
        var reader = new SearchWords(text);
        for (var index = 0; matches.Count < MostMatches && reader.Next(); index++)
        {
            starts[index % Ring] = reader.Start;
            for (var term = 0; term < query.Terms.Length; term++)
            {
                var words = query.Terms[term].Words;
                met[term] = ((met[term] << 1) | 1) & Equal(query.Terms[term], reader.Word);
                if ((met[term] >> (words.Length - 1) & 1) != 0)
                {
                    matches.Add((starts[(index - words.Length + 1) % Ring], reader.End, term));
                }
            }
        }

        return matches;
    }

    private static uint Equal(SearchTerm term, ReadOnlySpan<char> word)
    {
        var equal = 0u;
        for (var place = 0; place < term.Words.Length; place++)
        {
            var isBeginning = term.IsBeginning && place == term.Words.Length - 1;
            if (isBeginning ? word.StartsWith(term.Words[place], StringComparison.Ordinal) : word.SequenceEqual(term.Words[place]))
            {
                equal |= 1u << place;
            }
        }

        return equal;
    }

    /// <summary>The match within whose window most of the terms stand.</summary>
    private static int? Best(List<(int Start, int End, int Term)> matches)
    {
        int? best = null;
        var most = 0;
        for (var index = 0; index < matches.Count; index++)
        {
            var end = matches[index].Start + Length - Before;
            var terms = matches.Skip(index).TakeWhile(match => match.End <= end).Select(match => match.Term).Distinct().Count();
            if (best is null || terms > most)
            {
                (best, most) = (index, terms);
            }
        }

        return best;
    }

    private static (int From, int To) Window(string text, int around)
    {
        var from = Math.Max(0, around - Before);
        var to = Math.Min(text.Length, from + Length);
        if (from > 0)
        {
            var space = text.AsSpan(from, around - from).IndexOf(' ');
            from = Whole(text, space >= 0 ? from + space + 1 : from);
        }

        if (to < text.Length)
        {
            var space = text.AsSpan(to - (Before / 2), Before / 2).LastIndexOf(' ');
            to = Whole(text, space >= 0 ? to - (Before / 2) + space : to);
        }

        return (from, to);
    }

    /// <summary>Not within a character of two units.</summary>
    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;

    private static List<SnippetPart> Parts(string text, int from, int to, List<(int Start, int End, int Term)> matches)
    {
        var parts = new List<SnippetPart>();
        var at = from;
        foreach (var (start, end, _) in matches.Where(match => match.Start >= from && match.End <= to).OrderBy(match => match.Start))
        {
            if (end <= at)
            {
                continue;
            }

            Add(parts, text[at..Math.Max(at, start)], isMarked: false);
            Add(parts, text[Math.Max(at, start)..end], isMarked: true);
            at = end;
        }

        Add(parts, text[at..to], isMarked: false);
        return parts;
    }

    private static void Add(List<SnippetPart> parts, string text, bool isMarked)
    {
        if (text.Length == 0)
        {
            return;
        }

        var line = Spaces().Replace(text, " ");
        if (parts is [.., var last] && last.IsMarked == isMarked)
        {
            parts[^1] = last with { Text = last.Text + line };
        }
        else
        {
            parts.Add(new SnippetPart(line, isMarked));
        }
    }

    [GeneratedRegex(@"[\s\p{Cc}]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}
