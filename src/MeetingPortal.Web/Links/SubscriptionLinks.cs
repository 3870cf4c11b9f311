using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;

namespace MeetingPortal.Web.Links;

/// <summary>Addresses of subscriptions, always with the language.</summary>
public sealed class SubscriptionLinks(LinkGenerator links, PublicLinks portal)
{
    /// <summary>Asks to be told of what is released at a meeting.</summary>
    public string AskFor(Language language, MeetingCode meeting) => AskFor(new { lang = language.Code, meeting = meeting.Value });

    /// <summary>Asks to be told of an item of its agenda.</summary>
    public string AskFor(Language language, MeetingCode meeting, AgendaItem item) => AskFor(new { lang = language.Code, meeting = meeting.Value, item = item.Slug });

    /// <summary>Asks to be told when a document is out in a language.</summary>
    public string AskFor(Language language, MeetingCode meeting, DocumentId document, Language version) =>
        AskFor(new { lang = language.Code, meeting = meeting.Value, document = document.ToString(), version = version.Code });

    public string AskReceived(Language language, MeetingCode meeting) => Page("/Subscriptions/AskReceived/Index", new { lang = language.Code, meeting = meeting.Value });

    /// <summary>Absolute, for it is mailed; it shows a button and changes nothing by itself.</summary>
    public string Confirm(Language language, string secret) => portal.Absolute(Page("/Subscriptions/Confirm/Index", new { lang = language.Code, secret }));

    /// <summary>What an address is told of.</summary>
    public string Manage(Language language, string token) => Page("/Subscriptions/Manage/Index", new { lang = language.Code, token });

    /// <summary>Absolute, for it is mailed.</summary>
    public string AbsoluteManage(Language language, string token) => portal.Absolute(Manage(language, token));

    /// <summary>Absolute, for mail programs.</summary>
    public string OneClick(string token) => portal.Absolute($"/unsubscribe/{Uri.EscapeDataString(token)}");

    private string AskFor(object values) => Page("/Subscriptions/AskFor/Index", values);

    private string Page(string page, object values) =>
        links.GetPathByPage(page, values: values) ?? throw new InvalidOperationException($"No address leads to {page}.");
}
