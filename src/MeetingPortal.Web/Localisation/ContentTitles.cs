using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Web.Resources;

namespace MeetingPortal.Web.Localisation;

/// <summary>Titles of publications; those of an outline say that it is one and carry no symbol.</summary>
public static class ContentTitles
{
    public static string Of(ContentKind kind, LocalizedText? ownTitle, bool isOutline, Language language) => (kind, isOutline) switch
    {
        (ContentKind.Agenda, true) => Strings.Agenda_OutlineTitle,
        (ContentKind.Agenda, false) => Strings.Nav_Agenda,
        (ContentKind.Programme, true) => Strings.Programme_OutlineTitle,
        (ContentKind.Programme, false) => Strings.Programme_Title,
        _ => ownTitle?.Best(language)?.Text.Text ?? string.Empty,
    };

    /// <summary>The sentence that heads an outline wherever it is shown, printed or sent.</summary>
    /// <param name="symbol">The official document that the outline is not; null when the portal knows of none.</param>
    public static string OutlineNotice(string? symbol) =>
        symbol is null ? Strings.Outline_NoticeWithoutSymbol : Texts.Format(Strings.Outline_Notice, symbol);

    /// <summary>The same title in every language that has one.</summary>
    public static LocalizedText InAll(ContentKind kind, LocalizedText? ownTitle, bool isOutline) => (kind, isOutline) switch
    {
        (ContentKind.Agenda, true) => Texts.InAll(nameof(Strings.Agenda_OutlineTitle)),
        (ContentKind.Agenda, false) => Texts.InAll(nameof(Strings.Nav_Agenda)),
        (ContentKind.Programme, true) => Texts.InAll(nameof(Strings.Programme_OutlineTitle)),
        (ContentKind.Programme, false) => Texts.InAll(nameof(Strings.Programme_Title)),
        _ => ownTitle ?? LocalizedText.Empty,
    };

    /// <summary>The sentence of <see cref="OutlineNotice"/> in all six languages.</summary>
    public static LocalizedText OutlineNoticeInAll(string? symbol) =>
        symbol is null ? Texts.InAll(nameof(Strings.Outline_NoticeWithoutSymbol)) : Texts.InAll(nameof(Strings.Outline_Notice), symbol);
}
