using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Pages.Secretariat.Languages;
using MeetingPortal.Web.Resources;

namespace MeetingPortal.Web.Pages.Secretariat;

/// <summary>How a translator is told which text it is and how it stands.</summary>
public static class TextNames
{
    public static string Of(PlacedText text, Language language)
    {
        ArgumentNullException.ThrowIfNull(text);
        var field = text.Place.Field switch
        {
            ContentFieldName.Title => Strings.Change_FieldTitle,
            ContentFieldName.Room => Strings.EditProgramme_Room,
            ContentFieldName.Timing => Strings.EditProgramme_Timing,
            ContentFieldName.StageSource => Strings.EditAgenda_Stage,
            _ => Strings.EditPage_Text,
        };
        return text.Of switch
        {
            { Kind: NodeKind.AgendaItem, Number: { } number } => Texts.Format(Strings.Translate_Item, number.In(language)),
            { Date: { } date, Start: { } start, End: { } end } => $"{Formats.WeekdayDate(date, language)}{Formats.Comma(language)}{Formats.TimeRange(start, end)} · {field}",
            _ => field,
        };
    }

    public static string StateOf(TranslationStanding standing, Language language) => standing switch
    {
        { State: TranslationState.Missing } => Strings.Translate_Missing,
        { State: TranslationState.Outdated, OutdatedSince: { } release } => Texts.Format(Strings.Translate_OutdatedSince, release),
        { State: TranslationState.Outdated } => Strings.Translate_Outdated,
        { State: TranslationState.Unofficial, Words: { By: { } by, On: { } on } } => Texts.Format(Strings.Translate_UnofficialBy, BoardCell.Translator(by), Formats.Date(on, language)),
        { State: TranslationState.Unofficial } => Strings.SixTexts_Unofficial,
        { Words: { Status: TextStatus.Official, By: { } source } } => Texts.Format(Strings.Languages_CompleteFrom, source),
        { Words.Status: TextStatus.Official } => Strings.Translate_Official,
        _ => Strings.Translate_Own,
    };
}
