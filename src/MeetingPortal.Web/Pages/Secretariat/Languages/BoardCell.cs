using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;

namespace MeetingPortal.Web.Pages.Secretariat.Languages;

/// <summary>How the texts of one publication stand in one language.</summary>
/// <param name="Total">How many texts there are.</param>
/// <param name="Outdated">How many whose original has changed since.</param>
/// <param name="Since">The first release that changed an original; null when only working copies have.</param>
/// <param name="Latest">The newest of the unofficial translations.</param>
/// <param name="Source">Where official words were taken from, when that was said.</param>
/// <param name="IsOriginal">True where every text was written in this language, so that there is nothing to translate.</param>
/// <param name="WrittenIn">Of a letter, the one language in which it exists, where that is another; only its title can be translated.</param>
public sealed record BoardCell(
    int Total, int Missing, int Outdated, int? Since, int Unofficial, LanguageText? Latest, string? Source, bool IsOriginal, Language? WrittenIn = null)
{
    public static BoardCell Of(StaffPublication publication, IReadOnlyList<(int Number, PublicationContent Content)> releases, Language language)
    {
        var standings = TranslationStanding.Of(publication.Copy.Content, releases, language);
        var by = standings.ToLookup(standing => standing.State);
        return new BoardCell(
            standings.Count,
            by[TranslationState.Missing].Count(),
            by[TranslationState.Outdated].Count(),
            by[TranslationState.Outdated].Min(standing => standing.OutdatedSince),
            by[TranslationState.Unofficial].Count(),
            by[TranslationState.Unofficial].Select(standing => standing.Words).MaxBy(words => words?.On),
            by[TranslationState.Good].Select(standing => standing.Words is { Status: TextStatus.Official } words ? words.By : null).FirstOrDefault(source => source is not null),
            standings.All(standing => standing.Text.Original == language),
            publication.Copy.Content is LetterContent letter && letter.Language != language ? letter.Language : null);
    }

    /// <summary>What the board says, the most pressing first, each with the class of its mark.</summary>
    public IEnumerable<(string State, string Words)> Lines(Language language)
    {
        if (Total == 0)
        {
            yield return (string.Empty, Strings.Languages_NoTexts);
            yield break;
        }

        if (WrittenIn is { } written)
        {
            yield return ("unofficial", Texts.Format(Strings.Languages_WrittenIn, LanguageNames.Of(written, language)));
        }

        if (Missing > 0)
        {
            yield return ("now", Missing == Total ? Strings.Languages_AllMissing : Texts.Format(Strings.Languages_Missing, Missing));
        }

        if (Outdated > 0)
        {
            yield return ("now", Since is { } release ? Texts.Format(Strings.Languages_OutdatedSince, Outdated, release) : Texts.Format(Strings.Languages_Outdated, Outdated));
        }

        if (Unofficial > 0)
        {
            yield return ("unofficial", Latest is { By: { } by, On: { } on }
                ? Texts.Format(Strings.Languages_UnofficialBy, Unofficial, Translator(by), Formats.Date(on, language))
                : Texts.Format(Strings.Languages_Unofficial, Unofficial));
        }

        if (Missing + Outdated + Unofficial == 0 && WrittenIn is null)
        {
            yield return ("done", Source is null ? Strings.Languages_Complete : Texts.Format(Strings.Languages_CompleteFrom, Source));
        }
    }

    internal static string Translator(string by) => string.Equals(by, LanguageText.PortalTeam, StringComparison.Ordinal) ? Strings.Languages_PortalTeam : by;
}
