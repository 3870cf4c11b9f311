using MeetingPortal.Domain.Languages;
using MeetingPortal.Web.Startup;
using Microsoft.Extensions.Options;

namespace MeetingPortal.Web.Links;

/// <summary>Addresses of accounts, always with the language.</summary>
public sealed class AccountLinks(LinkGenerator links, IOptions<PortalOptions> options)
{
    public string SignIn(Language language, string? returnTo = null) =>
        Page("/Account/SignIn/Index", new { lang = language.Code, returnTo });

    /// <summary>Absolute, for it is printed; its secret signs in once.</summary>
    public string Demonstration(Language language, string secret) =>
        new Uri(options.Value.PublicUri, Page("/Account/Demonstration/Index", new { lang = language.Code, secret })).AbsoluteUri;

    /// <summary>The person's own work: what there is to do, and the account.</summary>
    public string Home(Language language) => Page("/Account/Home/Index", new { lang = language.Code });

    public string SecondFactor(Language language, string? returnTo = null) =>
        Page("/Account/SecondFactor/Index", new { lang = language.Code, returnTo });

    public string Enrol(Language language) => Page("/Account/Enrol/Index", new { lang = language.Code });

    /// <summary>The picture of the key that waits to be confirmed.</summary>
    public string KeyPicture(Language language) => Page("/Account/Enrol/Index", new { lang = language.Code, handler = "Key" });

    public string RecoveryCodes(Language language) => Page("/Account/RecoveryCodes/Index", new { lang = language.Code });

    public string EnrolmentOver(Language language) => Page("/Account/EnrolmentOver/Index", new { lang = language.Code });

    public string SignOut(Language language) => Page("/Account/SignOut/Index", new { lang = language.Code });

    private string Page(string page, object values) =>
        links.GetPathByPage(page, values: values) ?? throw new InvalidOperationException($"No address leads to {page}.");
}
