using System.Threading.RateLimiting;

namespace MeetingPortal.Web.Startup;

/// <summary>Limits of single endpoints, beside the one for all.</summary>
internal static class RateLimits
{
    /// <summary>Forms of the sign-in. Generous, for a whole building may share one address; what protects an account is the limit per e-mail address.</summary>
    public const string SignIn = nameof(SignIn);

    public const int SignInForms = 100;

    /// <summary>Forms with a file that anybody may send.</summary>
    public const string Upload = nameof(Upload);

    public const int UploadForms = 30;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    public static RateLimitPartition<string> OfSignIn(HttpContext http) => OfForms(http, SignInForms);

    public static RateLimitPartition<string> OfUpload(HttpContext http) => OfForms(http, UploadForms);

    private static RateLimitPartition<string> OfForms(HttpContext http, int most) => HttpMethods.IsPost(http.Request.Method)
        ? RateLimitPartition.GetFixedWindowLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "none",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = Window })
        : RateLimitPartition.GetNoLimiter("reading");
}
