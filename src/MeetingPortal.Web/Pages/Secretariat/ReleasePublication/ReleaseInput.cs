using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;

namespace MeetingPortal.Web.Pages.Secretariat.ReleasePublication;

/// <summary>The form of a release: the sentence for readers by language, and the version of the working copy that the officer saw.</summary>
public sealed class ReleaseInput
{
    /// <summary>Sentence by language code; English or the officer's language is enough.</summary>
    public Dictionary<string, string?> Sentence { get; set; } = new(StringComparer.Ordinal);

    public int WorkingVersion { get; set; }

    /// <summary>True for a release at an instant to come.</summary>
    public bool IsPlanned { get; set; }

    /// <summary>A day at the venue, such as 2023-09-11.</summary>
    public string? Day { get; set; }

    /// <summary>A time at the venue, such as 10:00.</summary>
    public string? Time { get; set; }

    /// <summary>The instant that was typed; null when it is none, or an hour that clocks skip.</summary>
    public DateTimeOffset? InstantIn(TimeZoneInfo zone) => VenueInstant.Read(Day, Time, zone);

    public LocalizedText ToText() => new(
        from language in Language.All
        let sentence = Sentence.GetValueOrDefault(language.Code)?.Trim()
        where !string.IsNullOrEmpty(sentence)
        select KeyValuePair.Create(language, new LanguageText(sentence, TextStatus.Own)));

    public IEnumerable<string> TooLong() =>
        Sentence.Where(pair => pair.Value?.Length > Release.SentenceMaxLength).Select(pair => pair.Key);
}
