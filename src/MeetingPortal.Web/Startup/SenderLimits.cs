using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace MeetingPortal.Web.Startup;

/// <summary>
/// Turns away who asks too often, by the limits of <see cref="RateLimits"/> that the endpoint's attributes name. The framework's own
/// middleware never lets go of its limiters: each portal that ended in a process stayed in memory with all its services.
/// </summary>
internal sealed class SenderLimits : IMiddleware, IDisposable
{
    private const int RetryAfterSeconds = 60;

    private readonly PartitionedRateLimiter<HttpContext> _all = PartitionedRateLimiter.Create<HttpContext, string>(RateLimits.OfAll);

    private readonly Dictionary<string, PartitionedRateLimiter<HttpContext>> _named = new(StringComparer.Ordinal)
    {
        [RateLimits.SignIn] = PartitionedRateLimiter.Create<HttpContext, string>(RateLimits.OfSignIn),
        [RateLimits.Subscribe] = PartitionedRateLimiter.Create<HttpContext, string>(RateLimits.OfSubscribe),
        [RateLimits.Upload] = PartitionedRateLimiter.Create<HttpContext, string>(RateLimits.OfUpload),
        [RateLimits.Drop] = PartitionedRateLimiter.Create<HttpContext, string>(RateLimits.OfDrop),
        [RateLimits.Bundle] = PartitionedRateLimiter.Create<HttpContext, string>(RateLimits.OfBundle),
    };

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var metadata = context.GetEndpoint()?.Metadata;
        if (metadata?.GetMetadata<DisableRateLimitingAttribute>() is not null || IsAdmitted(context, metadata?.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName))
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        _all.Dispose();
        foreach (var limiter in _named.Values)
        {
            limiter.Dispose();
        }
    }

    private bool IsAdmitted(HttpContext context, string? named)
    {
        using var lease = _all.AttemptAcquire(context);
        if (!lease.IsAcquired || named is null)
        {
            return lease.IsAcquired;
        }

        using var own = _named[named].AttemptAcquire(context);
        return own.IsAcquired;
    }
}
