using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace MeetingPortal.Web.Access;

/// <summary>Where a request goes that needs a session and has none.</summary>
internal static class SessionEnd
{
    public static Task RedirectAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var links = context.HttpContext.RequestServices.GetRequiredService<AccountLinks>();
        var language = RequestLanguage.Of(context.HttpContext);
        var address = context.Request.Path + context.Request.QueryString;
        if (HttpMethods.IsPost(context.Request.Method) && IsWorthKeeping(context.Request))
        {
            // 307: the browser sends the same form again, to the page that keeps what was typed.
            context.Response.Redirect(links.SessionEnded(language, address), permanent: false, preserveMethod: true);
        }
        else
        {
            context.Response.Redirect(links.SignIn(language, HttpMethods.IsGet(context.Request.Method) ? address : null));
        }

        return Task.CompletedTask;
    }

    /// <summary>Forms of accounts carry codes, and what they do is done anew after signing in.</summary>
    private static bool IsWorthKeeping(HttpRequest request) =>
        request.HasFormContentType && SameOrigin.Sent(request) && request.Path.Value?.Split('/') is [_, _, not "account", ..];
}
