namespace MeetingPortal.Domain.Documents;

/// <summary>Reads from a root's last elements in which series the document is numbered.</summary>
internal static class SymbolSeries
{
    private static readonly Dictionary<string, DocumentSeries> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["INF"] = DocumentSeries.Information,
        ["WP"] = DocumentSeries.WorkingPaper,
        ["CRP"] = DocumentSeries.ConferenceRoomPaper,
        ["L"] = DocumentSeries.Limited,
        ["MISC"] = DocumentSeries.Miscellaneous,
        ["SR"] = DocumentSeries.SummaryRecord,
        ["PV"] = DocumentSeries.VerbatimRecord,
        ["RES"] = DocumentSeries.Resolution,
        ["DEC"] = DocumentSeries.Decision,
        ["NGO"] = DocumentSeries.Other,
    };

    /// <summary>The series, the number in it, and how many elements name the session.</summary>
    public static (DocumentSeries Series, int? Number, int SessionLength) Read(IReadOnlyList<string> elements)
    {
        var session = elements.Count - 1;
        var last = elements[session];
        var word = LeadingWord(last);
        if (word.Length == 0)
        {
            var number = SymbolGrammar.NumberAt(last, 0);
            if (number is not null && SeriesLeftOf(elements, session) is { } series)
            {
                return (series, number, Words.ContainsKey(elements[session - 1]) ? session - 1 : session);
            }

            return (number is null ? DocumentSeries.Other : DocumentSeries.Main, number, session);
        }

        var point = word.Length < last.Length && last[word.Length] == '.' ? word.Length + 1 : word.Length;
        var numbered = SymbolGrammar.NumberAt(last, point);
        return Words.TryGetValue(word, out var named) && (numbered is not null || word.Length == last.Length)
            ? (named, numbered, session)
            : (DocumentSeries.Other, numbered, session);
    }

    /// <summary>"INF 2" and "INF. 2" as "INF.2"; every other element as it is.</summary>
    public static string PointNumber(string element)
    {
        var word = LeadingWord(element);
        var number = element.AsSpan(word.Length).TrimStart(" .");
        return Words.ContainsKey(word) && number is [>= '0' and <= '9', ..] && element.AsSpan(word.Length, element.Length - word.Length - number.Length) is " " or ". " or " ."
            ? $"{word}.{number}"
            : element;
    }

    /// <summary>The series whose word stands alone before the number: INF/2, RES/77/79, RES/S-10/2.</summary>
    private static DocumentSeries? SeriesLeftOf(IReadOnlyList<string> elements, int last)
    {
        // The first element is a body, even where it reads like a series.
        for (var i = last - 1; i > 0; i--)
        {
            if (Words.TryGetValue(elements[i], out var series))
            {
                return series;
            }

            if (!char.IsAsciiDigit(elements[i][^1]) || elements[i].Contains('.', StringComparison.Ordinal))
            {
                return null;
            }
        }

        return null;
    }

    private static string LeadingWord(string element)
    {
        var end = 0;
        while (end < element.Length && char.IsAsciiLetter(element[end]))
        {
            end++;
        }

        return element[..end];
    }
}
