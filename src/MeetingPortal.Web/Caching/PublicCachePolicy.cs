using MeetingPortal.Publishing.Reading;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;

namespace MeetingPortal.Web.Caching;

/// <summary>
/// The one cache policy. Key: path, the query keys that the endpoint names, the normalised encoding, and the meeting's public version and
/// the epoch, which are read before the render begins. It never looks at who asks: nobody's name is on these pages.
/// </summary>
public sealed class PublicCachePolicy(PublicVersions versions, PublicEpochs epochs) : IOutputCachePolicy
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var isRead = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        if (http.GetEndpoint()?.Metadata.GetMetadata<PublicEndpoint>() is not { } endpoint || !isRead)
        {
            context.EnableOutputCaching = false;
            return ValueTask.CompletedTask;
        }

        var meeting = http.GetRouteValue("meeting") as string;
        context.EnableOutputCaching = true;
        context.AllowCacheLookup = true;
        context.AllowCacheStorage = true;
        context.AllowLocking = true;
        context.CacheVaryByRules.VaryByHost = false;
        context.CacheVaryByRules.QueryKeys = endpoint.QueryKeys;
        context.CacheVaryByRules.VaryByValues["enc"] = AcceptedEncoding.Of(http.Request);
        context.CacheVaryByRules.VaryByValues["v"] = versions.For(meeting);
        context.CacheVaryByRules.VaryByValues["epoch"] = epochs.Current;
        context.Tags.Add(TagOf(meeting));
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        var answer = PublicAnswer.Of(context.HttpContext);
        context.AllowCacheStorage = response.StatusCode == StatusCodes.Status200OK
            && answer.MayBeKept
            && StringValues.IsNullOrEmpty(response.Headers.SetCookie)
            && !response.Headers.CacheControl.ToString().Contains("no-store", StringComparison.OrdinalIgnoreCase);
        context.ResponseExpirationTimeSpan = Longest;
        return ValueTask.CompletedTask;
    }

    internal static string TagOf(string? meeting) => meeting is null ? "portal" : $"meeting:{meeting}";
}
