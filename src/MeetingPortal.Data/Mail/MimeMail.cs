using MimeKit;
using MimeKit.Text;

namespace MeetingPortal.Data.Mail;

/// <summary>Writes a message as RFC 5322 wants it: plain text in UTF-8, marked as sent by a machine (RFC 3834).</summary>
internal static class MimeMail
{
    public static MimeMessage Of(ReadyMail mail, MailOptions options)
    {
        var from = MailboxAddress.Parse(options.From);
        var message = new MimeMessage
        {
            MessageId = mail.Id.Contains('@', StringComparison.Ordinal) ? mail.Id : $"{mail.Id}@{from.Domain}",
            Date = mail.Date,
            Subject = MailValue.OneLine(mail.Subject, int.MaxValue),
            Body = new TextPart(TextFormat.Plain) { Text = mail.Text },
        };
        message.From.Add(from);
        message.To.Add(new MailboxAddress(string.Empty, mail.To));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (mail.Unsubscribe is { } unsubscribe)
        {
            // RFC 8058: mail programs show a button of their own.
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{unsubscribe}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        message.Body.Headers.Add(HeaderId.ContentLanguage, mail.Language.Tag);
        return message;
    }
}
