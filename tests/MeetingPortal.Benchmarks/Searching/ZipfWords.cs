using System.Text;

namespace MeetingPortal.Benchmarks.Searching;

/// <summary>Made-up words, the most frequent first, drawn as often as those of a language are: the n-th one n times more seldom than the first.</summary>
internal sealed class ZipfWords
{
    private const int Vocabulary = 300_000;
    private const string Consonants = "bcdfghjklmnprstvz";
    private const string Vowels = "aeiou";

    private readonly string[] _words = [.. Enumerable.Range(0, Vocabulary).Select(Spelled)];
    private readonly double[] _cumulated = new double[Vocabulary];

    public ZipfWords()
    {
        var sum = 0.0;
        for (var rank = 0; rank < Vocabulary; rank++)
        {
            _cumulated[rank] = sum += 1.0 / (rank + 1);
        }
    }

    /// <summary>The word of that rank, from 0.</summary>
    public string this[int rank] => _words[rank];

    public string Draw(Random random)
    {
        var found = Array.BinarySearch(_cumulated, random.NextDouble() * _cumulated[^1]);
        return _words[Math.Min(found < 0 ? ~found : found, Vocabulary - 1)];
    }

    /// <summary>A text of so many words in sentences.</summary>
    public string Text(Random random, int words)
    {
        var text = new StringBuilder();
        for (var index = 1; index <= words; index++)
        {
            text.Append(Draw(random)).Append(index % 14 == 0 ? ". " : " ");
        }

        return text.ToString();
    }

    private static string Spelled(int rank)
    {
        var word = new StringBuilder();
        var rest = rank + Consonants.Length;
        while (rest > 0)
        {
            word.Append(Consonants[rest % Consonants.Length]);
            rest /= Consonants.Length;
            word.Append(Vowels[rest % Vowels.Length]);
            rest /= Vowels.Length;
        }

        return word.ToString();
    }
}
