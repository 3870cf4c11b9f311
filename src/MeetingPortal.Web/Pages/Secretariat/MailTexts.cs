using MeetingPortal.Data.Mail;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Html;

namespace MeetingPortal.Web.Pages.Secretariat;

/// <summary>What became of a message, in words.</summary>
public static class MailTexts
{
    /// <param name="time">Writes an instant of the system's clock as the page writes times.</param>
    public static IHtmlContent Of(MailStanding mail, Func<DateTimeOffset, IHtmlContent> time) => mail switch
    {
        { State: MailState.Sent, SentAt: { } at } => Texts.Markup(Strings.MailState_Sent, time(at)),
        { State: MailState.Dead, Recipients: > 1 } => Texts.Markup(Strings.MailState_DeadOf, mail.Failed, mail.Recipients),
        _ => Texts.Markup(Texts.OfKey($"MailState_{mail.State}")),
    };
}
