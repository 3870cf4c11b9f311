using MeetingPortal.Web.Bundles;
using MeetingPortal.Web.Files;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Now;
using MeetingPortal.Web.Subscriptions;

namespace MeetingPortal.Web.Caching;

/// <summary>
/// The one list of what needs no sign-in. An endpoint that is not on it must name a policy; a test walks all endpoints.
/// Pages are named by their file, feeds and machinery by their route.
/// </summary>
public static class PublicEndpoints
{
    /// <summary>Pages with one cached body for everybody.</summary>
    public static readonly IReadOnlyList<PublicEndpoint> CachedPages =
    [
        new("/Public/Home/Index"),
        new("/Public/About/Index"),
        new("/Public/Api/Index"),
        new("/Public/Overview/Index"),
        new("/Public/Letter/Index"),
        new("/Public/Agenda/Index"),
        new("/Public/Programme/Index"),
        new("/Public/Documents/Index", "series", "language", "item", "submitter"),
        new("/Public/DocumentPage/Index", "l", "t"),
        new("/Public/Information/Index"),
        new("/Public/InformationPage/Index"),
        new("/Public/Updates/Index"),
        new("/Public/Changes/Index"),
        new("/Public/Register/Index"),
    ];

    /// <summary>Feeds, and what search engines read, with one cached body for everybody.</summary>
    public static readonly IReadOnlyList<PublicEndpoint> CachedFeeds =
    [
        new("/{lang:lang}/{meeting:meeting}/programme.ics"),
        new("/{lang:lang}/{meeting:meeting}/programme/{day:regex(^\\d{{4}}-\\d{{2}}-\\d{{2}}$)}.ics"),
        new("/{lang:lang}/{meeting:meeting}/agenda/{item}.ics"),
        new("/{lang:lang}/{meeting:meeting}/updates.atom"),
        new("/{lang:lang}/{meeting:meeting}/agenda/{item}/updates.atom"),
        new("/{lang:lang}/{meeting:meeting}/meeting.jsonld"),
        new("/{lang:lang}/{meeting:meeting}/documents/{document:guid}.jsonld"),
        new("/{lang:lang}/{meeting:meeting}/now.json"),
        new("/sitemap.xml"),
        new("/robots.txt"),
    ];

    /// <summary>The interface for programs, with one cached body for everybody.</summary>
    public static readonly IReadOnlyList<PublicEndpoint> CachedApi =
    [
        new(ApiLinks.Meetings),
        new(ApiLinks.Meetings + "/{meeting:meeting}"),
        new(ApiLinks.Meetings + "/{meeting:meeting}/agenda", "modified_since"),
        new(ApiLinks.Meetings + "/{meeting:meeting}/programme", "modified_since"),
        new(ApiLinks.Meetings + "/{meeting:meeting}/documents", "modified_since"),
        new(ApiLinks.Meetings + "/{meeting:meeting}/releases", "modified_since"),
        new(ApiLinks.Description),
    ];

    /// <summary>Pages that anybody may open and that are never cached.</summary>
    public static readonly IReadOnlyList<string> OpenPages =
    [
        "/Account/SignIn/Index",
        "/Account/Code/Index",
        "/Account/Invitation/Index",
        "/Account/FirstAdministrator/Index",
        "/Account/SessionEnded/Index",
        "/Account/Resume/Index",
        "/Account/Demonstration/Index",
        "/Account/SecondFactor/Index",
        "/Account/EnrolmentOver/Index",
        "/Register/RequestAccess/Index",
        "/Register/RequestReceived/Index",
        "/Subscriptions/AskFor/Index",
        "/Subscriptions/AskReceived/Index",
        "/Subscriptions/Confirm/Index",
        "/Subscriptions/Manage/Index",
        "/Public/Search/Index",
        "/Error/Index",
    ];

    /// <summary>Routes of machinery that anybody may call: health, the way to a language, what is not found, style sheets and scripts, published files and bundles of them, the event stream, the button of mail programs.</summary>
    public static readonly IReadOnlyList<string> OpenRoutes =
        ["/health/live", "/health/ready", "/", "{**path}", PublicFileEndpoints.Route, .. BundleEndpoints.Routes, NowEndpoints.Stream, OneClickEndpoints.Route];
}
