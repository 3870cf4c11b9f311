using System.ComponentModel.DataAnnotations;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;

namespace MeetingPortal.Web.Pages.Secretariat.Translate;

/// <summary>The form in which one language of a publication is written.</summary>
public sealed class TranslationInput
{
    /// <summary>Of the source, in characters.</summary>
    public const int SourceMaxLength = 100;

    public List<TextInput> Texts { get; set; } = [];

    /// <summary>Where official words are taken from, such as a symbol; kept with the official words that this save changes.</summary>
    [StringLength(SourceMaxLength)]
    public string? Source { get; set; }

    public static TranslationInput From(IEnumerable<TranslationStanding> standings, Language into) => new() { Texts = [.. standings.Select(standing => TextInput.From(standing, into))] };

    /// <summary>What the translator changed; words that were left, with their standing, are none.</summary>
    /// <param name="texts">The texts as they are now.</param>
    public IReadOnlyList<TextTranslation> Changes(IReadOnlyList<PlacedText> texts, Language into, TextStatus official, string translator, DateOnly day)
    {
        var known = texts.ToDictionary(text => text.Place.ToString(), StringComparer.Ordinal);
        var changes = new List<TextTranslation>();
        foreach (var typed in Texts)
        {
            var text = known.GetValueOrDefault(typed.Place);
            var before = text?.Text.Find(into);
            var words = typed.ToWords(before, official, Source?.Trim() is { Length: > 0 } source ? source : null, translator, day, text?.IsMarkdown ?? false);
            if (text is not null && words != before)
            {
                changes.Add(new TextTranslation(text.Place, words, typed.BasedOn));
            }
        }

        return changes;
    }
}

public sealed class TextInput
{
    /// <summary>Where the text stands in the content.</summary>
    public string Place { get; set; } = string.Empty;

    public string? Words { get; set; }

    public bool IsUnofficial { get; set; }

    /// <summary>The translator has read the changed original, and the words still say it.</summary>
    public bool IsConfirmed { get; set; }

    public string BasedOn { get; set; } = string.Empty;

    public static TextInput From(TranslationStanding standing, Language into) => new()
    {
        Place = standing.Text.Place.ToString(),
        Words = standing.Words?.Text,
        IsUnofficial = standing.Words?.Status == TextStatus.Unofficial,
        BasedOn = standing.Text.MarkOf(into),
    };

    /// <param name="source">Where official words come from.</param>
    public LanguageText? ToWords(LanguageText? before, TextStatus official, string? source, string translator, DateOnly day, bool isMarkdown)
    {
        var typed = isMarkdown ? Words?.ReplaceLineEndings("\n").Trim('\n') : Words?.ReplaceLineEndings(" ").Trim();
        if (string.IsNullOrEmpty(typed))
        {
            return null;
        }

        if (IsConfirmed && before is not null && string.Equals(before.Text, typed, StringComparison.Ordinal))
        {
            return before with { On = day };
        }

        var words = SixTexts.Of(typed, before, IsUnofficial, official, translator, day);
        return words != before && words.Status == TextStatus.Official ? words with { By = source } : words;
    }
}
