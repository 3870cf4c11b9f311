using MeetingPortal.Domain.Publications;

namespace MeetingPortal.Domain.Languages;

public enum TextStatus
{
    /// <summary>An official text or term in that language.</summary>
    Official,

    /// <summary>The words of whoever runs the site.</summary>
    Own,

    /// <summary>A translation that no official service made; it stands beside the original and says by whom it is.</summary>
    Unofficial,
}

/// <summary>A text in one language with its standing.</summary>
/// <param name="By">Who translated it, when unofficial: <see cref="PortalTeam"/> or a name. Where the words were taken from, when official: such as a symbol; may be null.</param>
/// <param name="On">The day of the translation, when unofficial.</param>
public sealed record LanguageText(string Text, TextStatus Status, string? By = null, DateOnly? On = null)
{
    /// <summary>Value of <see cref="By"/> for the team that runs the portal; shown in the reader's language.</summary>
    public const string PortalTeam = "portal-team";
}

/// <summary>A text in up to six languages. A language that is missing is missing: it is never replaced silently.</summary>
public sealed class LocalizedText : IEquatable<LocalizedText>
{
    public static readonly LocalizedText Empty = new([]);

    private readonly SortedList<Language, LanguageText> _texts;

    public LocalizedText(IEnumerable<KeyValuePair<Language, LanguageText>> texts)
    {
        _texts = [];
        foreach (var (language, text) in texts)
        {
            _texts[language] = text;
        }
    }

    /// <summary>The texts in the order of the six languages.</summary>
    public IReadOnlyList<KeyValuePair<Language, LanguageText>> Entries => [.. _texts];

    public bool IsEmpty => _texts.Count == 0;

    /// <summary>The language in which it was written: English where there are English words, else the first whose words are no translation.</summary>
    public Language Original => IsEmpty || Find(Language.English) is not null
        ? Language.English
        : _texts.Where(entry => entry.Value.Status != TextStatus.Unofficial).Concat(_texts).First().Key;

    public static LocalizedText Of(Language language, string text, TextStatus status = TextStatus.Own) =>
        new([new(language, new LanguageText(text, status))]);

    public LanguageText? Find(Language language) => _texts.GetValueOrDefault(language);

    /// <summary>Marks original and translation as they are now; a form posts it back.</summary>
    public string MarkOf(Language into) => ContentMark.Of([Find(Original)?.Text, Find(into)?.Text, Find(into)?.Status.ToString()]);

    /// <summary>
    /// The text in <paramref name="wanted"/>, else in English, else in the first language there is, with the language it is in,
    /// so that the page can mark it and say so; null when there is no text at all.
    /// </summary>
    public (Language Language, LanguageText Text)? Best(Language wanted)
    {
        foreach (var language in (ReadOnlySpan<Language>)[wanted, Language.English])
        {
            if (_texts.TryGetValue(language, out var text))
            {
                return (language, text);
            }
        }

        return IsEmpty ? null : (_texts.Keys[0], _texts.Values[0]);
    }

    /// <summary>The same text with one language set, or taken out when <paramref name="text"/> is null.</summary>
    public LocalizedText With(Language language, LanguageText? text)
    {
        var others = _texts.Where(pair => pair.Key != language);
        return new(text is null ? others : others.Append(new(language, text)));
    }

    public bool Equals(LocalizedText? other) => other is not null && _texts.SequenceEqual(other._texts);

    public override bool Equals(object? obj) => Equals(obj as LocalizedText);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var pair in _texts)
        {
            hash.Add(pair);
        }

        return hash.ToHashCode();
    }
}
