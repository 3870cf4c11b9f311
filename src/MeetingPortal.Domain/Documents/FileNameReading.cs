using System.Text;
using System.Text.RegularExpressions;
using MeetingPortal.Domain.Languages;

namespace MeetingPortal.Domain.Documents;

/// <summary>What a file's name or first page says of the document that it is of.</summary>
/// <param name="Symbol">As it is cited, several with a dash between them; null when nothing is said.</param>
/// <param name="IsAdvance">True when it calls itself an advance or unedited copy.</param>
public sealed record FileReading(string? Symbol, Language? Language, bool IsAdvance);

/// <summary>
/// Reads symbol and language from the name of a file: first as the United Nations library names files (CCM_MSP_2023_WP.1-FR.pdf), then as
/// people do. It proposes, an officer decides; where two readings are possible it says nothing.
/// </summary>
public static partial class FileNameReading
{
    private const int MostLength = 300;

    private static readonly string[] Endings = [".pdf", ".docx", ".doc"];

    /// <param name="sessionRoot">What the symbols of the meeting begin with, such as CCM/MSP/2023.</param>
    public static FileReading Read(string name, string sessionRoot)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(sessionRoot);
        var stem = StemOf(name);
        var library = LibraryName().Match(stem);
        if (library.Success && OfLibrary(library.Groups["symbols"].Value) is { } symbols)
        {
            return new FileReading(symbols, LanguageWords.Coded(library.Groups["language"].Value) ?? LanguageWords.Lettered(library.Groups["language"].Value), IsAdvance: false);
        }

        string[] words = [.. Word().Matches(stem).Select(match => match.Value)];
        var (symbol, end) = LooseSymbol.Find(words, sessionRoot.Split('/')[0]);
        var isAdvance = words.Any(word => word.Equals("advance", StringComparison.OrdinalIgnoreCase) || word.Equals("unedited", StringComparison.OrdinalIgnoreCase));
        return new FileReading(symbol, LanguageOf(words, end), isAdvance);
    }

    private static string StemOf(string name)
    {
        var stem = Uri.UnescapeDataString(name.Length > MostLength ? name[..MostLength] : name);
        stem = string.Concat(stem.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar && !(rune.IsBmp && SymbolText.IsInvisible((char)rune.Value)))).Normalize(NormalizationForm.FormKC);
        while (Array.Find(Endings, ending => stem.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) is { } found)
        {
            stem = stem[..^found.Length];
        }

        return CopyNumber().Replace(stem.Trim(), string.Empty);
    }

    /// <summary>The symbols in a name of the library, where they are in capitals and numbered; null otherwise.</summary>
    private static string? OfLibrary(string text)
    {
        var found = new List<string>();
        foreach (var part in text.Split('&'))
        {
            var printed = Printed(part);
            if (!DocumentSymbol.TryParse(printed, out var symbol) || symbol.Number is null || !IsOfficial(symbol))
            {
                return null;
            }

            found.Add(symbol.Canonical);
        }

        return string.Join('–', found);
    }

    /// <summary>The signs that a name of a file cannot have; an underline between brackets, and before them, stands for a space.</summary>
    private static string Printed(string part)
    {
        var (printed, isInside) = (new StringBuilder(part.Length), false);
        foreach (var (index, character) in part.Index())
        {
            isInside = character switch { '^' => !isInside, '(' => true, ')' => false, _ => isInside };
            var next = index + 1 < part.Length ? part[index + 1] : ' ';
            printed.Append(character switch
            {
                '_' when isInside || next is '(' or '^' => ' ',
                '_' => '/',
                '^' => isInside ? '[' : ']',
                '!' => '*',
                '#' => ':',
                '%' => ';',
                _ => character,
            });
        }

        return printed.ToString();
    }

    /// <summary>"report/2023" has the form of a symbol, too.</summary>
    private static bool IsOfficial(DocumentSymbol symbol)
    {
        var elements = symbol.Root.Split('/');
        return elements.TakeWhile(element => !element.Any(char.IsAsciiDigit)).All(element => char.IsAsciiLetterUpper(element[0]) && (element.Length == 1 || !char.IsAsciiLetterLower(element[1])))
            && char.IsAsciiLetterUpper(elements[0][0])
            && (elements.Length > 2 || !LooseSymbol.IsYear(elements[^1]));
    }

    /// <summary>Names of languages count everywhere, codes at either end and behind the symbol, letters at the end of a name with a symbol.</summary>
    private static Language? LanguageOf(string[] words, int? symbolEnd)
    {
        var named = words.Select(LanguageWords.Named).OfType<Language>().Distinct().ToList();
        if (named.Count > 0)
        {
            return named.Count == 1 ? named[0] : null;
        }

        if (words.Length == 0)
        {
            return null;
        }

        var coded = LanguageWords.Coded(words[^1])
            ?? (symbolEnd is { } end && end < words.Length ? LanguageWords.Coded(words[end]) : null)
            ?? LanguageWords.Coded(words[0]);
        return coded ?? (symbolEnd < words.Length ? LanguageWords.Lettered(words[^1]) : null);
    }

    [GeneratedRegex(@"^(?<symbols>[A-Z][A-Za-z0-9.()-]*(_[A-Za-z0-9.()^#%!-]+?)+?(&[A-Z][A-Za-z0-9.()-]*(_[A-Za-z0-9.()^#%!-]+?)+?)*?)(-(?<language>[A-Z]{1,2}))?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex LibraryName();

    [GeneratedRegex(@"[\p{L}\p{M}]+|\p{Nd}+", RegexOptions.None, matchTimeoutMilliseconds: 500)]
    private static partial Regex Word();

    /// <summary>What browsers add to the name of a file that they have already.</summary>
    [GeneratedRegex(@"\s+\(\d{1,2}\)$", RegexOptions.None, matchTimeoutMilliseconds: 500)]
    private static partial Regex CopyNumber();
}
