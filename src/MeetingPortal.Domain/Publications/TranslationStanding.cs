using MeetingPortal.Domain.Languages;

namespace MeetingPortal.Domain.Publications;

/// <summary>How one text stands in one language.</summary>
public enum TranslationState
{
    Missing,

    /// <summary>The original has changed since these words were written.</summary>
    Outdated,

    /// <summary>A translation that no official service made.</summary>
    Unofficial,

    /// <summary>The original, an official text, or the words of whoever runs the site.</summary>
    Good,
}

/// <param name="Words">As they are in the working copy; null when missing.</param>
/// <param name="OutdatedSince">Number of the release that changed the original; null when only the working copy has.</param>
public sealed record TranslationStanding(PlacedText Text, TranslationState State, LanguageText? Words, int? OutdatedSince)
{
    /// <summary>How every text of the working copy stands in that language.</summary>
    /// <param name="releases">What was released, by number; withdrawn releases too, for translators worked from them.</param>
    public static IReadOnlyList<TranslationStanding> Of(PublicationContent working, IReadOnlyList<(int Number, PublicationContent Content)> releases, Language language)
    {
        ArgumentNullException.ThrowIfNull(working);
        var history = releases.OrderBy(release => release.Number)
            .Select(release => ((int?)release.Number, Texts: TextsOf(release.Content)))
            .Append((null, TextsOf(working)))
            .ToList();
        return [.. working.Texts().Where(text => !text.Text.IsEmpty).Select(text => Of(text, history, language))];
    }

    private static TranslationStanding Of(PlacedText text, List<(int? Number, Dictionary<TextPlace, LocalizedText> Texts)> history, Language language)
    {
        if (text.Text.Find(language) is not { } words)
        {
            return new TranslationStanding(text, TranslationState.Missing, null, null);
        }

        if (language != text.Original && FirstChange(text, history, language) is { } changed)
        {
            return new TranslationStanding(text, TranslationState.Outdated, words, history[changed].Number);
        }

        return new TranslationStanding(text, words.Status == TextStatus.Unofficial ? TranslationState.Unofficial : TranslationState.Good, words, null);
    }

    /// <summary>Where in the history the original changed first since the translation got its present words; null when it says the same.</summary>
    private static int? FirstChange(PlacedText text, List<(int? Number, Dictionary<TextPlace, LocalizedText> Texts)> history, Language language)
    {
        var (words, original) = (text.Text.Find(language), text.Text.Find(text.Original)?.Text);
        var since = history.Count - 1;
        while (since > 0 && history[since - 1].Texts.GetValueOrDefault(text.Place)?.Find(language) == words)
        {
            since--;
        }

        var first = OriginalAt(since);
        if (string.Equals(first, original, StringComparison.Ordinal))
        {
            return null;
        }

        return Enumerable.Range(since + 1, history.Count - since - 1).First(index => !string.Equals(OriginalAt(index), first, StringComparison.Ordinal));

        string? OriginalAt(int index) => history[index].Texts.GetValueOrDefault(text.Place)?.Find(text.Original)?.Text;
    }

    private static Dictionary<TextPlace, LocalizedText> TextsOf(PublicationContent content) => content.Texts().ToDictionary(text => text.Place, text => text.Text);
}
