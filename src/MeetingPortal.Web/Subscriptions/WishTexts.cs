using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Subscriptions;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Publishing.Subscriptions;
using MeetingPortal.Web.Localisation;

namespace MeetingPortal.Web.Subscriptions;

/// <summary>What somebody is told of, in words of one language.</summary>
public static class WishTexts
{
    /// <summary>That a document is out in these languages.</summary>
    public static string IsOut(PublicDocument document, IEnumerable<Language> languages, Language language)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Texts.Format(
            Texts.In("Notice_Document", language), document.Symbol.AsIssued, string.Join(Formats.Comma(language), languages.Select(named => LanguageNames.Of(named, language))));
    }

    public static string Of(SubscriptionDetails wish, Language language)
    {
        ArgumentNullException.ThrowIfNull(wish);
        return wish switch
        {
            { Topic: SubscriptionTopic.Item, Item: { } item } => $"{wish.Meeting.ShortCode}: {Texts.Format(Texts.In("Programme_Item", language), item.Number.In(language))} {item.Title.Best(language)?.Text.Text}",
            { Topic: SubscriptionTopic.DocumentLanguage, Document: { } document, Version: { } version } => Texts.Format(
                Texts.In("Subscribe_WishVersion", language), document.Symbol.AsIssued, LanguageNames.Of(version, language)),
            { Topic: SubscriptionTopic.Meeting } => Texts.Format(Texts.In("Subscribe_WishMeeting", language), wish.Meeting.ShortCode),

            // What was wished for is there no more; the wish still is, until it is ended.
            _ => $"{wish.Meeting.ShortCode}: {Texts.In("Subscribe_WishGone", language)}",
        };
    }
}
