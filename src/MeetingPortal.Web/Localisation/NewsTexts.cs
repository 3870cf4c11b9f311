using MeetingPortal.Domain.Languages;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Web.Resources;

namespace MeetingPortal.Web.Localisation;

/// <summary>How readers are told that files of a document came out, or that the meeting's clocks are of another zone.</summary>
public static class NewsTexts
{
    public static string SymbolsOf(PublicDocumentNews news, Language language)
    {
        ArgumentNullException.ThrowIfNull(news);
        return string.Join(Formats.Comma(language), news.Document.Symbols.Select(symbol => symbol.AsIssued));
    }

    /// <summary>The symbols and the title in one line.</summary>
    public static string TitleOf(PublicDocumentNews news, Language language) => $"{SymbolsOf(news, language)} {news.Document.Title.Best(language)?.Text.Text}";

    /// <summary>In which languages they came out.</summary>
    public static string SummaryOf(PublicDocumentNews news, Language language)
    {
        ArgumentNullException.ThrowIfNull(news);
        return Texts.Format(Strings.Updates_CameOut, string.Join(Formats.Comma(language), news.Languages.Select(LanguageNames.Of)));
    }

    /// <summary>Of which zone planned times were, and of which they are.</summary>
    public static string SummaryOf(PublicZoneChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return Texts.Format(Strings.Updates_ZoneText, change.Before, change.After);
    }
}
