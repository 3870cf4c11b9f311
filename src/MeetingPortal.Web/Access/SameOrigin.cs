namespace MeetingPortal.Web.Access;

/// <summary>Tells a form of this portal from one of somebody else's where no token can: the session that it belonged to is over.</summary>
public static class SameOrigin
{
    /// <summary>By what the browser says of the request (Sec-Fetch-Site, else Origin); a request that says nothing is not believed.</summary>
    public static bool Sent(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        return site.Length > 0
            ? string.Equals(site, "same-origin", StringComparison.Ordinal)
            : string.Equals(request.Headers.Origin.ToString(), $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
