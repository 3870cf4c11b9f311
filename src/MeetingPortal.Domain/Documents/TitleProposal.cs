using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;

namespace MeetingPortal.Domain.Documents;

/// <summary>
/// Words that a translator proposes for a document's title in one language; they wait here, one a document and language, until an officer
/// takes them into the title. Readers know nothing of them.
/// </summary>
public sealed class TitleProposal : IBelongToMeeting
{
    public const int WordsMaxLength = 1000;
    public const int SourceMaxLength = 100;

    [Audited]
    public required DocumentId DocumentId { get; init; }

    [Audited]
    public required Language Language { get; init; }

    [Audited]
    public required MeetingId MeetingId { get; init; }

    [Audited]
    public string Words { get; private set; } = string.Empty;

    /// <summary>A translation that no official service made.</summary>
    [Audited]
    public bool IsUnofficial { get; private set; }

    /// <summary>Where official words were taken from; null when that was not said.</summary>
    [Audited]
    public string? Source { get; private set; }

    /// <summary>The name is the account's, so that nothing is left of it here when that is erased.</summary>
    [Audited]
    public UserId By { get; private set; }

    /// <summary>The day of the translation.</summary>
    [Audited]
    public DateOnly On { get; private set; }

    /// <summary><see cref="LocalizedText.MarkOf"/> of the title that the translator had before them.</summary>
    [Audited]
    public string BasedOn { get; private set; } = string.Empty;

    /// <summary>An officer does not want to take it; it waits again when somebody brings it back or proposes other words.</summary>
    [Audited]
    public bool IsAside { get; set; }

    /// <summary>Marks a title and what is proposed for it as they are now; forms post it back.</summary>
    /// <param name="proposal">Null when nothing is proposed.</param>
    public static string MarkOf(LocalizedText title, Language into, TitleProposal? proposal)
    {
        ArgumentNullException.ThrowIfNull(title);
        return ContentMark.Of([title.MarkOf(into), proposal?.Words, proposal?.IsUnofficial.ToString(), proposal?.Source]);
    }

    /// <summary>True when original or present words are no longer those that the translator had before them.</summary>
    public bool IsOutdated(LocalizedText title)
    {
        ArgumentNullException.ThrowIfNull(title);
        return !string.Equals(BasedOn, title.MarkOf(Language), StringComparison.Ordinal);
    }

    /// <summary>Takes the place of what was proposed before.</summary>
    /// <param name="title">As it is now.</param>
    public void Propose(ProposedWords words, LocalizedText title, UserId by, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(title);
        (Words, IsUnofficial, Source) = (words.Text, words.IsUnofficial, words.IsUnofficial ? null : words.Source);
        (By, On, BasedOn, IsAside) = (by, on, title.MarkOf(Language), false);
    }

    /// <summary>The words as they stand in the title when they are taken.</summary>
    /// <param name="translator">Name of who proposed them; null when the account is erased.</param>
    public LanguageText ToText(string? translator) => IsUnofficial
        ? new LanguageText(Words, TextStatus.Unofficial, translator, On)
        : new LanguageText(Words, TextStatus.Official, Source);
}

/// <summary>Words of a title as a translator writes them.</summary>
/// <param name="Source">Where official words were taken from; null when that was not said.</param>
public sealed record ProposedWords(string Text, bool IsUnofficial, string? Source);
