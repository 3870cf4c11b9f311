using System.Globalization;
using System.Text;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Web.Caching;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Startup;

namespace MeetingPortal.Web.Now;

/// <summary>The event stream of what is on: each change as one event that holds the whole answer, a comment now and then in between.</summary>
internal static class NowEndpoints
{
    public const string Stream = "/{lang:lang}/{meeting:meeting}/now/stream";

    private const int RetryAfterSeconds = 60;

    /// <summary>Shorter than what proxies wait for.</summary>
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(20);

    /// <summary>Not counted by the limits of requests: a room full of pages that come back after a restart would use up what its network may sign in with.</summary>
    public static void MapNow(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(Stream, FollowAsync).AllowAnonymous().DisableRateLimiting().WithMetadata(OpenEndpoint.Instance).ExcludeFromDescription();

    private static async Task FollowAsync(
        HttpContext http, string meeting, NowStreams streams, PublicReads reads, IHostApplicationLifetime lifetime, TimeProvider time)
    {
        if (!MeetingCode.TryParse(meeting, out var code) || await reads.MeetingAsync(code, http.RequestAborted) is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        using var stream = streams.TryOpen(code, RequestLanguage.Of(http), Networks.Of(http));
        if (stream is null)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            http.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
            return;
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        http.Response.ContentType = "text/event-stream; charset=utf-8";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        try
        {
            await WriteAsync(http.Response, "retry: 5000\n\n", ended.Token);
            await SendAsync(http.Response, stream, time, ended.Token);
        }
        catch (OperationCanceledException)
        {
            // The reader left, or the portal stops: the answer ends here.
        }
    }

    private static async Task SendAsync(HttpResponse response, NowStream stream, TimeProvider time, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Heartbeat, time);
        var (next, beat) = (stream.NextAsync(cancellationToken).AsTask(), timer.WaitForNextTickAsync(cancellationToken).AsTask());
        while (true)
        {
            var first = await Task.WhenAny(next, beat);
            if (first == next)
            {
                await WriteAsync(response, $"data: {await next}\n\n", cancellationToken);
                next = stream.NextAsync(cancellationToken).AsTask();
            }
            else
            {
                await beat;
                await WriteAsync(response, ":\n\n", cancellationToken);
                beat = timer.WaitForNextTickAsync(cancellationToken).AsTask();
            }
        }
    }

    private static async Task WriteAsync(HttpResponse response, string text, CancellationToken cancellationToken)
    {
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
        await response.Body.FlushAsync(cancellationToken);
    }
}
