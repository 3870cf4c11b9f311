using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Web.Startup;
using Microsoft.Extensions.Options;

namespace MeetingPortal.Web.Links;

/// <summary>Addresses of the public pages, always with the language.</summary>
public sealed class PublicLinks(LinkGenerator links, IOptions<PortalOptions> options)
{
    public const string Sitemap = "/sitemap.xml";

    /// <summary>An absolute address under the portal's public one.</summary>
    public string Absolute(string path) => new Uri(options.Value.PublicUri, path).AbsoluteUri;

    public string Home(Language language) => Page("/Public/Home/Index", new { lang = language.Code });

    public string About(Language language) => Page("/Public/About/Index", new { lang = language.Code });

    /// <summary>For those who write programs.</summary>
    public string Api(Language language) => Page("/Public/Api/Index", new { lang = language.Code });

    /// <summary>An absolute address in which <c>{lang}</c> stands for the language (RFC 6570).</summary>
    public string InAnyLanguage(Func<Language, string> address) =>
        $"{Absolute("/").TrimEnd('/')}/{{lang}}{address(Language.English)[(Language.English.Code.Length + 1)..]}";

    public string Overview(Language language, MeetingCode meeting) => Page("/Public/Overview/Index", Values(language, meeting));

    public string Documents(Language language, MeetingCode meeting) => Page("/Public/Documents/Index", Values(language, meeting));

    /// <summary>The documents page with filters; empty ones are left out.</summary>
    public string Documents(Language language, MeetingCode meeting, string? series, string? versionsIn, string? item, string? submitter) =>
        Page("/Public/Documents/Index", new { lang = language.Code, meeting = meeting.Value, series, language = versionsIn, item, submitter });

    /// <summary>The documents of the meeting in that language in one file.</summary>
    public string Bundle(Language language, MeetingCode meeting) => $"/{language.Code}/{meeting}/documents/bundle.zip";

    /// <summary>The documents that are taken up on a day.</summary>
    public string Bundle(Language language, MeetingCode meeting, DateOnly day) => $"/{language.Code}/{meeting}/documents/bundle/{day:yyyy-MM-dd}.zip";

    /// <summary>The documents of an item.</summary>
    public string Bundle(Language language, MeetingCode meeting, AgendaItem item) => $"/{language.Code}/{meeting}/documents/bundle/item/{item.Slug}.zip";

    public string Document(Language language, DocumentSymbol symbol) => $"/{language.Code}/d/{symbol.Path}";

    /// <summary>A published file; the same in every language.</summary>
    public string File(DocumentFileId file, string name) => $"/files/{file}/{Uri.EscapeDataString(name)}";

    public string Information(Language language, MeetingCode meeting) => Page("/Public/Information/Index", Values(language, meeting));

    /// <summary>How missions and organizations register.</summary>
    public string Register(Language language, MeetingCode meeting) => Page("/Public/Register/Index", Values(language, meeting));

    public string RequestAccess(Language language, MeetingCode meeting) => Page("/Register/RequestAccess/Index", Values(language, meeting));

    public string RequestReceived(Language language, MeetingCode meeting) => Page("/Register/RequestReceived/Index", Values(language, meeting));

    public string Search(Language language, MeetingCode meeting) => Page("/Public/Search/Index", Values(language, meeting));

    /// <summary>A question with its filters, and a page of what was found; empty ones are left out.</summary>
    public string Search(Language language, MeetingCode meeting, string query, string? kind, string? versionsIn, string? item, string? scope, int? page) =>
        Page("/Public/Search/Index", new { lang = language.Code, meeting = meeting.Value, q = query, kind, language = versionsIn, item, scope, p = page });

    public string Updates(Language language, MeetingCode meeting) => Page("/Public/Updates/Index", Values(language, meeting));

    public string UpdatesFeed(Language language, MeetingCode meeting) => $"/{language.Code}/{meeting}/updates.atom";

    public string Calendar(Language language, MeetingCode meeting) => $"/{language.Code}/{meeting}/programme.ics";

    public string Calendar(Language language, MeetingCode meeting, DateOnly day) => $"/{language.Code}/{meeting}/programme/{day:yyyy-MM-dd}.ics";

    public string Calendar(Language language, MeetingCode meeting, AgendaItem item) => $"/{language.Code}/{meeting}/agenda/{item.Slug}.ics";

    public string ItemFeed(Language language, MeetingCode meeting, AgendaItem item) => $"/{language.Code}/{meeting}/agenda/{item.Slug}/updates.atom";

    /// <summary>What is on in the rooms, for programs and for the page's script.</summary>
    public string Now(Language language, MeetingCode meeting) => $"/{language.Code}/{meeting}/now.json";

    /// <summary>The same, told at each change.</summary>
    public string NowStream(Language language, MeetingCode meeting) => $"/{language.Code}/{meeting}/now/stream";

    /// <summary>What search engines are told of the meeting.</summary>
    public string StructuredData(Language language, MeetingCode meeting) => $"/{language.Code}/{meeting}/meeting.jsonld";

    /// <summary>What search engines are told of a document.</summary>
    public string StructuredData(Language language, MeetingCode meeting, DocumentId document) => $"/{language.Code}/{meeting}/documents/{document}.jsonld";

    /// <summary>The publication as it is now.</summary>
    public string Current(Language language, MeetingCode meeting, ContentKind kind, string slug) =>
        Page(PageOf(kind), new { lang = language.Code, meeting = meeting.Value, slug = SlugOf(kind, slug) });

    /// <summary>One release of the publication, for ever.</summary>
    public string Release(Language language, MeetingCode meeting, ContentKind kind, string slug, int number) =>
        Page(PageOf(kind), new { lang = language.Code, meeting = meeting.Value, slug = SlugOf(kind, slug), number });

    public string Changes(Language language, MeetingCode meeting, ContentKind kind, string slug) => kind == ContentKind.Page
        ? Page("/Public/Changes/Index", new { lang = language.Code, meeting = meeting.Value, slug })
        : Page("/Public/Changes/Index", new { lang = language.Code, meeting = meeting.Value, kind = slug });

    public string Letter(Language language, MeetingCode meeting) => Current(language, meeting, ContentKind.Letter, PublicationSlugs.Letter);

    public string Agenda(Language language, MeetingCode meeting) => Current(language, meeting, ContentKind.Agenda, PublicationSlugs.Agenda);

    public string Programme(Language language, MeetingCode meeting) => Current(language, meeting, ContentKind.Programme, PublicationSlugs.Programme);

    public string InformationPage(Language language, MeetingCode meeting, string slug) => Current(language, meeting, ContentKind.Page, slug);

    private static string PageOf(ContentKind kind) => kind switch
    {
        ContentKind.Letter => "/Public/Letter/Index",
        ContentKind.Agenda => "/Public/Agenda/Index",
        ContentKind.Programme => "/Public/Programme/Index",
        _ => "/Public/InformationPage/Index",
    };

    private static string? SlugOf(ContentKind kind, string slug) => kind == ContentKind.Page ? slug : null;

    private static object Values(Language language, MeetingCode meeting) => new { lang = language.Code, meeting = meeting.Value };

    private string Page(string page, object values) =>
        links.GetPathByPage(page, values: values) ?? throw new InvalidOperationException($"No address leads to {page}.");
}
