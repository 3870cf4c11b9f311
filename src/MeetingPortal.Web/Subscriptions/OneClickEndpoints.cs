using MeetingPortal.Publishing.Subscriptions;
using MeetingPortal.Web.Caching;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;

namespace MeetingPortal.Web.Subscriptions;

/// <summary>
/// Where mail programs end subscriptions for their users (RFC 8058): one post, without session, cookie or token of a form. A person who
/// follows the address comes to the page with the button; following a link ends nothing.
/// </summary>
internal static class OneClickEndpoints
{
    public const string Route = "/unsubscribe/{token}";

    private const string Field = "List-Unsubscribe";

    public static void MapOneClick(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(Route, EndAsync).AllowAnonymous().WithMetadata(OpenEndpoint.Instance).DisableAntiforgery().ExcludeFromDescription();
        endpoints.MapGet(Route, Show).AllowAnonymous().WithMetadata(OpenEndpoint.Instance).ExcludeFromDescription();
    }

    /// <summary>Whether there was anything to end is nobody's business: the answer is the same.</summary>
    private static async Task<IResult> EndAsync(HttpContext http, string token, SubscriberTokens tokens, EndSubscriptionsHandler end)
    {
        var form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync(http.RequestAborted) : FormCollection.Empty;
        if (!string.Equals(form[Field], "One-Click", StringComparison.OrdinalIgnoreCase))
        {
            return Results.BadRequest();
        }

        if (tokens.Read(token) is { } subscriber)
        {
            await end.HandleAsync(new EndSubscriptions(subscriber), http.RequestAborted);
        }

        return Results.Ok();
    }

    private static IResult Show(HttpContext http, string token, SubscriptionLinks links) => Results.Redirect(links.Manage(RequestLanguage.Preferred(http.Request), token));
}
