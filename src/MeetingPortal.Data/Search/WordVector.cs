using System.Globalization;
using System.Text;

namespace MeetingPortal.Data.Search;

/// <summary>Writes a vector of words as PostgreSQL reads it, within its limits: 1 MiB, 255 places of a word, places up to 16,383.</summary>
internal static class WordVector
{
    /// <summary>Begins a facet, so that none is taken for a word.</summary>
    public const char FacetMark = '#';

    private const int LastPlace = 16_383;
    private const int MostPlaces = 255;
    private const int MostBytes = 900_000;
    private const int BytesOfAWord = 4;

    public static string Of(IReadOnlyList<string> texts, IReadOnlyList<string> facets)
    {
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var (place, bytes) = (0, 0);
        foreach (var word in texts.SelectMany(text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            // Beyond the last place a word is still found, a phrase is not.
            place = Math.Min(place + 1, LastPlace);
            if (!places.TryGetValue(word, out var known))
            {
                bytes += Encoding.UTF8.GetByteCount(word) + BytesOfAWord;
                if (bytes > MostBytes)
                {
                    continue;
                }

                places.Add(word, known = []);
            }

            if (known.Count < MostPlaces && (known.Count == 0 || known[^1] < place))
            {
                known.Add(place);
                bytes += sizeof(short);
            }
        }

        var vector = new StringBuilder();
        foreach (var (word, known) in places)
        {
            vector.Append(CultureInfo.InvariantCulture, $"'{word}':{string.Join(',', known)} ");
        }

        return vector.AppendJoin(' ', facets.Select(facet => $"'{FacetMark}{facet}'")).ToString();
    }
}
