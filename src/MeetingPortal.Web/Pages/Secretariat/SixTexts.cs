using MeetingPortal.Domain.Languages;

namespace MeetingPortal.Web.Pages.Secretariat;

/// <summary>A text as a form has it: in each language words, and whether they are a translation that no official service made.</summary>
public sealed class SixTexts
{
    public Dictionary<string, string?> Text { get; set; } = new(StringComparer.Ordinal);

    public Dictionary<string, bool> Unofficial { get; set; } = new(StringComparer.Ordinal);

    public static SixTexts From(LocalizedText? text) => new()
    {
        Text = (text ?? LocalizedText.Empty).Entries.ToDictionary(pair => pair.Key.Code, pair => (string?)pair.Value.Text, StringComparer.Ordinal),
        Unofficial = (text ?? LocalizedText.Empty).Entries.ToDictionary(pair => pair.Key.Code, pair => pair.Value.Status == TextStatus.Unofficial, StringComparer.Ordinal),
    };

    public string? In(Language language) => Text.GetValueOrDefault(language.Code);

    public bool IsUnofficial(Language language) => Unofficial.GetValueOrDefault(language.Code);

    public bool IsLongerThan(int most) => Text.Values.Any(text => text?.Length > most);

    /// <param name="before">What was known: words that are left as they were, with their standing, keep who said them and when.</param>
    /// <param name="official">The standing of words that are not marked as an unofficial translation.</param>
    public LocalizedText ToText(LocalizedText? before, TextStatus official, string translator, DateOnly day) => new(
        from language in Language.All
        let typed = In(language)?.ReplaceLineEndings(" ").Trim()
        where !string.IsNullOrEmpty(typed)
        select KeyValuePair.Create(language, Of(typed, before?.Find(language), IsUnofficial(language), official, translator, day)));

    /// <param name="known">What was known: words that are left as they were, with their standing, keep who said them and when.</param>
    internal static LanguageText Of(string typed, LanguageText? known, bool isUnofficial, TextStatus official, string translator, DateOnly day)
    {
        if (known is not null && string.Equals(known.Text, typed, StringComparison.Ordinal) && known.Status == TextStatus.Unofficial == isUnofficial)
        {
            return known;
        }

        return isUnofficial ? new LanguageText(typed, TextStatus.Unofficial, translator, day) : new LanguageText(typed, official);
    }
}

/// <summary>How <see cref="SixTexts"/> stands in a form.</summary>
/// <param name="Field">Name of the property, such as "Input.Title".</param>
/// <param name="Hint">What is said above the first field, or null.</param>
/// <param name="MaxLength">In characters a language.</param>
/// <param name="AsksForStanding">True for words of an official document, of which some languages may have an unofficial translation only.</param>
public sealed record SixTextsField(SixTexts Value, string Field, string Label, string? Hint, int MaxLength, bool IsOptional = false, bool AsksForStanding = false);
