using MeetingPortal.Domain.Languages;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Web.Resources;

namespace MeetingPortal.Web.Localisation;

/// <summary>How readers are told that a document came out, that files of it were withdrawn, or that the meeting's clocks are of another zone.</summary>
public static class NewsTexts
{
    public static string SymbolsOf(PublicDocument document, Language language)
    {
        ArgumentNullException.ThrowIfNull(document);
        return string.Join(Formats.Comma(language), document.Symbols.Select(symbol => symbol.AsIssued));
    }

    /// <summary>The symbols and the title in one line.</summary>
    public static string TitleOf(PublicDocument document, Language language) => $"{SymbolsOf(document, language)} {document.Title.Best(language)?.Text.Text}";

    /// <summary>In which languages it came out, here and elsewhere.</summary>
    public static string SummaryOf(PublicDocumentNews news, Language language)
    {
        ArgumentNullException.ThrowIfNull(news);
        var sentences = new[] { (Strings.Updates_CameOut, news.Languages), (Strings.Updates_IssuedElsewhere, news.Elsewhere) };
        return string.Join(' ', sentences.Where(sentence => sentence.Item2.Count > 0)
            .Select(sentence => Texts.Format(sentence.Item1, string.Join(Formats.Comma(language), sentence.Item2.Select(LanguageNames.Of)))));
    }

    /// <summary>In which languages files were withdrawn; of which type, where another was left.</summary>
    public static string SummaryOf(PublicFileWithdrawal withdrawal, Language language)
    {
        ArgumentNullException.ThrowIfNull(withdrawal);
        var named = withdrawal.Files.Select(file => file.Type is { } type ? $"{LanguageNames.Of(file.Language)} ({FileTexts.TypeOf(type)})" : LanguageNames.Of(file.Language));
        return Texts.Format(Strings.Updates_Withdrawn, string.Join(Formats.Comma(language), named));
    }

    /// <summary>Of which zone planned times were, and of which they are.</summary>
    public static string SummaryOf(PublicZoneChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return Texts.Format(Strings.Updates_ZoneText, change.Before, change.After);
    }
}
