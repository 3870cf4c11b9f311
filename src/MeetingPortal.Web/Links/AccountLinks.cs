using MeetingPortal.Domain.Languages;
using MeetingPortal.Web.Startup;
using Microsoft.Extensions.Options;

namespace MeetingPortal.Web.Links;

/// <summary>Addresses of accounts, always with the language.</summary>
public sealed class AccountLinks(LinkGenerator links, IOptions<PortalOptions> options)
{
    public string SignIn(Language language, string? returnTo = null) =>
        Page("/Account/SignIn/Index", new { lang = language.Code, returnTo });

    /// <summary>For mail.</summary>
    public string AbsoluteSignIn(Language language) => Absolute(SignIn(language));

    /// <param name="handler">The form that is meant, where it is not the page's first.</param>
    public string Code(Language language, string? handler = null) => Page("/Account/Code/Index", new { lang = language.Code, handler });

    /// <summary>Where a form goes whose session ended while it was filled in.</summary>
    public string SessionEnded(Language language, string address) => Page("/Account/SessionEnded/Index", new { lang = language.Code, returnTo = address });

    /// <param name="next">The step of the sign-in that is still to be done.</param>
    public string Resume(Language language, string? next = null) => Page("/Account/Resume/Index", new { lang = language.Code, next });

    /// <summary>Absolute, for it is mailed; its secret only starts a sign-in to the address that the invitation records.</summary>
    public string Invitation(Language language, string secret) => Absolute(Page("/Account/Invitation/Index", new { lang = language.Code, secret }));

    /// <summary>Absolute, for it is printed; written out, because it is printed before there are routes.</summary>
    public string FirstAdministrator(Language language, string secret) =>
        Absolute($"/{language.Code}/account/first-administrator?secret={Uri.EscapeDataString(secret)}");

    /// <summary>Absolute, for it is printed; its secret signs in once.</summary>
    public string Demonstration(Language language, string secret) => Absolute(Page("/Account/Demonstration/Index", new { lang = language.Code, secret }));

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

    private string Absolute(string path) => new Uri(options.Value.PublicUri, path).AbsoluteUri;

    private string Page(string page, object values) =>
        links.GetPathByPage(page, values: values) ?? throw new InvalidOperationException($"No address leads to {page}.");
}
