using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeetingPortal.Web.Startup;

/// <summary>
/// Outside Development cookies travel encrypted alone, so that no page with a form or a session works without: it says so instead of
/// failing half-way. Either the reader came by plain HTTP or the proxy does not say that he did not.
/// </summary>
internal sealed partial class EncryptedOnly(RequestDelegate next, ILogger<EncryptedOnly> logger)
{
    private int _isTold;

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.IsHttps || !IsPage(context))
        {
            return next(context);
        }

        if (Interlocked.Exchange(ref _isTold, 1) == 0)
        {
            Log.NotEncrypted(logger);
        }

        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        return Task.CompletedTask;
    }

    /// <summary>Any page but that of an error, which has no form and says what is wrong.</summary>
    private static bool IsPage(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is not null
        && context.Features.Get<IStatusCodeReExecuteFeature>() is null
        && context.Features.Get<IExceptionHandlerPathFeature>() is null;

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Error,
            Message = "A page was asked for over plain HTTP and refused; said once. The proxy in front must pass on X-Forwarded-Proto and be named in Portal:TrustedProxies unless it is on this machine.")]
        public static partial void NotEncrypted(ILogger logger);
    }
}
