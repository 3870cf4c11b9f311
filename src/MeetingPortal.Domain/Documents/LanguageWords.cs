using System.Globalization;
using System.Text;
using MeetingPortal.Domain.Languages;

namespace MeetingPortal.Domain.Documents;

/// <summary>How names of files and texts say in which language they are.</summary>
internal static class LanguageWords
{
    private static readonly Dictionary<string, Language> Names = new(StringComparer.Ordinal)
    {
        ["arabic"] = Language.Arabic, ["arabe"] = Language.Arabic, ["ara"] = Language.Arabic, ["arab"] = Language.Arabic, ["العربية"] = Language.Arabic, ["عربي"] = Language.Arabic,
        ["chinese"] = Language.Chinese, ["chinois"] = Language.Chinese, ["chino"] = Language.Chinese, ["chi"] = Language.Chinese, ["zho"] = Language.Chinese, ["chn"] = Language.Chinese, ["中文"] = Language.Chinese, ["中文版"] = Language.Chinese,
        ["english"] = Language.English, ["anglais"] = Language.English, ["ingles"] = Language.English, ["eng"] = Language.English, ["английскии"] = Language.English,
        ["french"] = Language.French, ["francais"] = Language.French, ["frances"] = Language.French, ["fre"] = Language.French, ["fra"] = Language.French,
        ["russian"] = Language.Russian, ["russe"] = Language.Russian, ["ruso"] = Language.Russian, ["rus"] = Language.Russian, ["русскии"] = Language.Russian,
        ["spanish"] = Language.Spanish, ["espagnol"] = Language.Spanish, ["espanol"] = Language.Spanish, ["spa"] = Language.Spanish, ["esp"] = Language.Spanish,
    };

    private static readonly Dictionary<string, Language> Codes = new(Language.All.Select(language => KeyValuePair.Create(language.Code, language)), StringComparer.Ordinal)
    {
        ["cn"] = Language.Chinese,
        ["ch"] = Language.Chinese,
        ["sp"] = Language.Spanish,
    };

    private static readonly Dictionary<Language, string[]> Frequent = new()
    {
        [Language.English] = ["the", "of", "and", "to", "for", "by", "on", "with"],
        [Language.French] = ["le", "les", "des", "du", "et", "pour", "sur", "une", "aux", "dans"],
        [Language.Spanish] = ["el", "los", "las", "del", "y", "para", "una", "por", "con", "sobre"],
    };

    /// <summary>The language that a word or an abbreviation of three letters names, whatever the language of that word.</summary>
    public static Language? Named(string word) => Names.GetValueOrDefault(Plain(word));

    /// <summary>The language of a code of two letters, some of which are words as well.</summary>
    public static Language? Coded(string word) => Codes.GetValueOrDefault(Plain(word));

    /// <summary>The language of the letter that documents management uses.</summary>
    public static Language? Lettered(string word) => Language.All.FirstOrDefault(language => string.Equals(language.Letter, word, StringComparison.Ordinal));

    /// <summary>One of three languages in Latin letters, by the small words that only it has; null when none stands out.</summary>
    public static Language? OfWords(IReadOnlyList<string> words)
    {
        var counts = Frequent
            .Select(pair => (Language: pair.Key, Count: words.Count(word => pair.Value.Contains(word, StringComparer.OrdinalIgnoreCase))))
            .OrderByDescending(pair => pair.Count)
            .ToList();
        return counts[0].Count >= 2 && counts[0].Count > counts[1].Count ? counts[0].Language : null;
    }

    /// <summary>In small letters without accents.</summary>
    private static string Plain(string word)
    {
        var plain = new StringBuilder(word.Length);
        foreach (var character in word.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(char.ToLowerInvariant(character));
            }
        }

        return plain.ToString();
    }
}
