using MeetingPortal.Domain.Languages;

namespace MeetingPortal.Browser.Tests;

/// <summary>An address of a page, with its language left open.</summary>
/// <param name="Page">The page's file, as the framework names it.</param>
/// <param name="Path">What follows the language.</param>
public sealed record PageAddress(string Page, string Path)
{
    public string In(Language language) => $"/{language.Code}{Path}";
}

/// <summary>Every page by at least one address; a test holds the list to the portal's own.</summary>
internal static class Addresses
{
    public static readonly IReadOnlyList<PageAddress> Public =
    [
        new("/Public/Home/Index", string.Empty),
        new("/Public/About/Index", "/about"),
        new("/Public/Overview/Index", "/11msp"),
        new("/Public/Letter/Index", "/11msp/letter"),
        new("/Public/Agenda/Index", "/11msp/agenda"),
        new("/Public/Programme/Index", "/11msp/programme"),
        new("/Public/Documents/Index", "/11msp/documents"),
        new("/Public/Documents/Index", "/11msp/documents?series=Information"),
        new("/Public/DocumentPage/Index", "/d/CCM/MSP/2023/1"),
        new("/Public/Information/Index", "/11msp/info"),
        new("/Public/InformationPage/Index", "/11msp/info/taking-part"),
        new("/Public/InformationPage/Index", "/11msp/info/venue"),
        new("/Public/InformationPage/Index", "/11msp/info/observers"),
        new("/Public/InformationPage/Index", "/11msp/info/contacts"),
        new("/Public/Updates/Index", "/11msp/updates"),
        new("/Public/Register/Index", "/11msp/register"),
        new("/Public/Changes/Index", "/11msp/agenda/changes"),
    ];

    /// <summary>Pages without meeting data of their own: signing in, and what is not found.</summary>
    public static readonly IReadOnlyList<PageAddress> Open =
    [
        new("/Account/SignIn/Index", "/account/sign-in"),
        new("/Account/Demonstration/Index", "/account/demonstration?secret=unknown"),
        new("/Register/RequestAccess/Index", "/11msp/register/request"),
        new("/Register/RequestReceived/Index", "/11msp/register/request/received"),
        new("/Account/Code/Index", "/account/code"),
        new("/Account/Invitation/Index", "/account/invitation?secret=unknown"),
        new("/Account/FirstAdministrator/Index", "/account/first-administrator?secret=unknown"),
        new("/Account/SessionEnded/Index", "/account/session-ended"),
        new("/Account/Resume/Index", "/account/resume"),
    ];

    public static readonly PageAddress Missing = new("/Error/Index", "/11msp/no-such-page");

    public static readonly IReadOnlyList<PageAddress> Staff =
    [
        new("/Secretariat/Start/Index", "/secretariat"),
        new("/Secretariat/MeetingHome/Index", "/secretariat/11msp"),
        new("/Secretariat/EditPage/Index", "/secretariat/11msp/page/venue/edit?in=en"),
        new("/Secretariat/EditPage/Index", "/secretariat/11msp/page/venue/edit?in=ar"),
        new("/Secretariat/Preview/Index", "/secretariat/11msp/page/venue/preview"),
        new("/Secretariat/Preview/Index", "/secretariat/11msp/letter/letter/preview"),
        new("/Secretariat/Preview/Index", "/secretariat/11msp/programme/programme/preview"),
        new("/Secretariat/ReleasePublication/Index", "/secretariat/11msp/page/venue/release"),
        new("/Secretariat/ReleasePublication/Index", "/secretariat/11msp/page/contacts/release"),
        new("/Secretariat/History/Index", "/secretariat/11msp/page/venue/history"),
        new("/Account/SignOut/Index", "/account/sign-out"),
    ];
}
