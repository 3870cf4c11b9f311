using System.Text.RegularExpressions;
using MeetingPortal.Domain.Languages;

namespace MeetingPortal.Domain.Documents;

/// <summary>Reads symbol and language from the text of a document's first page, where a file's name says nothing.</summary>
public static partial class FirstPageReading
{
    /// <summary>Of the page; the masthead stands at its beginning.</summary>
    public const int MostCharacters = 6000;

    /// <summary>From so many letters on a text tells its language.</summary>
    private const int FewestLetters = 20;

    /// <summary>An ideograph stands for a word, a letter does not.</summary>
    private const int WeightOfIdeograph = 3;

    /// <param name="sessionRoot">What the symbols of the meeting begin with: of several symbols the first of these is meant.</param>
    public static FileReading Read(string text, string sessionRoot)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(sessionRoot);
        var page = text.Length > MostCharacters ? text[..MostCharacters] : text;
        var symbols = Candidate().Matches(page)
            .Select(match => DocumentSymbol.TryParse(match.Value.TrimEnd('.', ','), out var symbol) ? symbol : null)
            .OfType<DocumentSymbol>()
            .Where(symbol => symbol.Number is not null && symbol.Root.Count(character => character == '/') > 1)
            .ToList();
        var symbol = symbols.Find(candidate => candidate.SessionRoot.Equals(sessionRoot, StringComparison.OrdinalIgnoreCase)) ?? symbols.FirstOrDefault();
        return new FileReading(symbol?.Canonical, LanguageOf(page), page.Contains("advance copy", StringComparison.OrdinalIgnoreCase) || page.Contains("advance unedited", StringComparison.OrdinalIgnoreCase));
    }

    private static Language? LanguageOf(string page)
    {
        var (arabic, chinese, russian, latin) = (0, 0, 0, 0);
        foreach (var character in page)
        {
            _ = character switch
            {
                (>= '\u0600' and <= '\u06FF') or (>= '\u0750' and <= '\u077F') or (>= '\uFB50' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC') => arabic++,
                >= '\u4E00' and <= '\u9FFF' => chinese += WeightOfIdeograph,
                >= '\u0400' and <= '\u04FF' => russian++,
                _ when char.IsLetter(character) => latin++,
                _ => 0,
            };
        }

        var most = new[] { arabic, chinese, russian, latin }.Max();
        return most < FewestLetters ? null
            : most == arabic ? Language.Arabic
            : most == chinese ? Language.Chinese
            : most == russian ? Language.Russian
            : LanguageWords.OfWords([.. Word().Matches(page).Select(match => match.Value)]);
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9/.])[A-Z][A-Z0-9.-]{0,11}(/[A-Z0-9][A-Za-z0-9.()-]{0,15}){2,8}\*{0,3}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex Candidate();

    [GeneratedRegex(@"\p{L}+", RegexOptions.None, matchTimeoutMilliseconds: 500)]
    private static partial Regex Word();
}
