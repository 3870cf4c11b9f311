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

    public string SignOut(Language language) => Page("/Account/SignOut/Index", new { lang = language.Code });

    private string Page(string page, object values) =>
        links.GetPathByPage(page, values: values) ?? throw new InvalidOperationException($"No address leads to {page}.");
}
