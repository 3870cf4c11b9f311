using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;

namespace MeetingPortal.Web.Pages.Secretariat.ReleasePublication;

/// <summary>The form of a release: the sentence for readers by language, and the version of the working copy that the officer saw.</summary>
public sealed class ReleaseInput
{
    /// <summary>Sentence by language code; English or the officer's language is enough.</summary>
    public Dictionary<string, string?> Sentence { get; set; } = new(StringComparer.Ordinal);

    public int WorkingVersion { get; set; }

    public LocalizedText ToText() => new(
        from language in Language.All
        let sentence = Sentence.GetValueOrDefault(language.Code)?.Trim()
        where !string.IsNullOrEmpty(sentence)
        select KeyValuePair.Create(language, new LanguageText(sentence, TextStatus.Own)));

    public IEnumerable<string> TooLong() =>
        Sentence.Where(pair => pair.Value?.Length > Release.SentenceMaxLength).Select(pair => pair.Key);
}
