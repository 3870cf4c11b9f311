using System.Threading.RateLimiting;

namespace MeetingPortal.Web.Startup;

/// <summary>Limits of single endpoints, beside the one for all.</summary>
internal static class RateLimits
{
    /// <summary>Forms of the sign-in. Generous, for a whole building may share one address; what protects an account is the limit per e-mail address.</summary>
    public const string SignIn = nameof(SignIn);

    public const int SignInForms = 100;

    private static readonly TimeSpan SignInWindow = TimeSpan.FromMinutes(10);

    public static RateLimitPartition<string> OfSignIn(HttpContext http) => HttpMethods.IsPost(http.Request.Method)
        ? RateLimitPartition.GetFixedWindowLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "none",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = SignInForms, Window = SignInWindow })
        : RateLimitPartition.GetNoLimiter("reading");
}
