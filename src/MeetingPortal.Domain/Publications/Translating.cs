using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Domain.Publications;

/// <summary>Where in a content a text stands; it stays so whatever is moved or renumbered.</summary>
/// <param name="Node">Default for a text of the content itself.</param>
public sealed record TextPlace(ItemId Node, ContentFieldName Field)
{
    public override string ToString() => $"{Node}.{Field}";
}

/// <summary>A text of a content that is said in several languages.</summary>
/// <param name="Of">What it is a text of, as a reader recognises it.</param>
/// <param name="MaxLength">In one language, in characters.</param>
public sealed record PlacedText(TextPlace Place, NodeName Of, LocalizedText Text, int MaxLength, bool IsMarkdown = false)
{
    public Language Original => Text.Original;

    /// <summary><see cref="LocalizedText.MarkOf"/>.</summary>
    public string MarkOf(Language into) => Text.MarkOf(into);
}

/// <summary>The words of one text in one language as a translator leaves them.</summary>
/// <param name="Words">Null takes the language out.</param>
/// <param name="BasedOn"><see cref="PlacedText.MarkOf"/> as the form showed it.</param>
public sealed record TextTranslation(TextPlace Place, LanguageText? Words, string BasedOn);

/// <summary>Changes one language of a content and nothing else.</summary>
public static class Translating
{
    /// <summary>The content with those words; refused as a whole when somebody changed one of the texts, or its original, meanwhile.</summary>
    public static Outcome<PublicationContent> Translate(this PublicationContent content, Language into, IReadOnlyCollection<TextTranslation> translations)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(translations);
        var texts = content.Texts().ToDictionary(text => text.Place);
        if (translations.Any(translation => !texts.TryGetValue(translation.Place, out var text) || !string.Equals(text.MarkOf(into), translation.BasedOn, StringComparison.Ordinal)))
        {
            return new Refusal(Refusals.ChangedMeanwhile);
        }

        var wanted = translations.ToDictionary(translation => translation.Place, translation => translation.Words);
        var changed = content.WithTexts(text => wanted.TryGetValue(text.Place, out var words) ? text.Text.With(into, words) : text.Text);
        if (changed.Texts().Any(text => text.Text.IsEmpty && !texts[text.Place].Text.IsEmpty))
        {
            return new Refusal(Refusals.LastLanguage);
        }

        return changed is PageContent page && page.Title.Find(into) is null != (page.Text.Find(into) is null) ? new Refusal(Refusals.OnlyOneOfTitleAndText) : changed;
    }
}
