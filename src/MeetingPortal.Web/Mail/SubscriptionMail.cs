using System.Globalization;
using MeetingPortal.Data.Mail;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Subscriptions;
using MeetingPortal.Publishing.Subscriptions;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Subscriptions;

namespace MeetingPortal.Web.Mail;

/// <summary>Whom a message goes to, what fills its text, and what ends it.</summary>
public sealed record AddressedValues(string Address, IReadOnlyList<string> Values, string? Unsubscribe = null);

/// <summary>Messages to subscribers, written at the moment they are sent: whoever ended it, and what was withdrawn meanwhile, is left out.</summary>
public sealed class SubscriptionMail(
    PrepareConfirmationHandler confirmations, SubscriptionReads subscriptions, NoticeReads notices, SubscriberTokens tokens, SubscriptionLinks links, PublicLinks pages)
{
    /// <summary>Null when there is nothing to confirm any more.</summary>
    public async Task<AddressedValues?> AskedAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var outcome = await confirmations.HandleAsync(new PrepareConfirmation(message.SubjectId), cancellationToken);
        if (outcome.Match<PreparedConfirmation?>(prepared => prepared, _ => null) is not { } confirmation)
        {
            return null;
        }

        var wish = await subscriptions.DetailsAsync(confirmation.Subscription, cancellationToken);
        return new AddressedValues(
            confirmation.Email,
            [
                MailValue.OneLine(wish.Meeting.ShortCode),
                MailValue.OneLine(WishTexts.Of(wish, message.Language)),
                links.Confirm(message.Language, confirmation.Secret),
                Subscription.ConfirmedWithin.TotalHours.ToString("0", CultureInfo.InvariantCulture),
            ]);
    }

    /// <summary>Null when the address was erased or ended it, or readers have the thing no more.</summary>
    public async Task<AddressedValues?> NoticeAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        if (message is not { MeetingId: { } meeting, Values: [var named] }
            || !Guid.TryParse(named, out var id)
            || await notices.FindAsync(meeting, id, cancellationToken) is not { } notice
            || await notices.SubjectAsync(notice, cancellationToken) is not { } subject)
        {
            return null;
        }

        var recipients = await notices.RecipientsAsync(notice, subject, cancellationToken, message.SubjectId);
        if (recipients is not [{ Subscriber: var subscriber }])
        {
            return null;
        }

        var token = tokens.Of(subscriber.Id);
        var values = ValuesOf(notice, subject, message.Language, links.AbsoluteManage(message.Language, token));
        return new AddressedValues(subscriber.Email, values, links.OneClick(token));
    }

    /// <summary>What fills the text of a notice.</summary>
    /// <param name="manage">Where the recipient changes or ends what it is told of.</param>
    public IReadOnlyList<string> ValuesOf(Notice notice, NoticeSubject subject, Language language, string manage)
    {
        var code = subject.Meeting.Code;
        var (headline, sentence, link) = subject.Release is { } release
            ? (Texts.Format(
                    Texts.In("Notice_Release", language),
                    ContentTitles.InAll(release.Kind, release.Content.OwnTitle, release.Content.IsOutline).Best(language)?.Text.Text,
                    release.Number.ToString(CultureInfo.InvariantCulture)),
                release.Sentence.Best(language)?.Text.Text,
                pages.Current(language, code, release.Kind, release.Slug))
            : (WishTexts.IsOut(subject.Document!, subject.Languages, language),
                subject.Document!.Title.Best(language)?.Text.Text,
                pages.Document(language, subject.Document.Symbol));
        return
        [
            MailValue.OneLine(subject.Meeting.ShortCode),
            MailValue.OneLine(headline),
            MailValue.OneLine(sentence),
            pages.Absolute(link),
            manage,
            MailValue.OneLine(notice.Introduction.Find(language)?.Text),
        ];
    }
}
