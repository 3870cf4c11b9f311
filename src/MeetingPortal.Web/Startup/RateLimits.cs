using System.Threading.RateLimiting;
using MeetingPortal.Web.Access;
using Microsoft.AspNetCore.Diagnostics;

namespace MeetingPortal.Web.Startup;

/// <summary>How much one sender may ask for: one limit for all, and narrower ones of single endpoints.</summary>
internal static class RateLimits
{
    /// <summary>Forms of the sign-in. Generous, for a whole building may share one address; what protects an account is the limit per e-mail address.</summary>
    public const string SignIn = nameof(SignIn);

    public const int SignInForms = 100;

    /// <summary>Forms with a file.</summary>
    public const string Upload = nameof(Upload);

    public const int UploadForms = 30;

    /// <summary>Files that are dropped: a page with script sends them one by one.</summary>
    public const string Drop = nameof(Drop);

    public const int DroppedFiles = 200;

    /// <summary>Bundles, each of which may be everything that a meeting has. A whole delegation shares an address.</summary>
    public const string Bundle = nameof(Bundle);

    public const int Bundles = 60;

    /// <summary>Forms that write to an address which anybody may type.</summary>
    public const string Subscribe = nameof(Subscribe);

    public const int SubscribeForms = 30;

    private const int RequestsPerMinute = 300;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    /// <summary>The page that says so passes through here again; refused, too, it would leave the reader with nothing.</summary>
    public static RateLimitPartition<string> OfAll(HttpContext http) => http.Features.Get<IStatusCodeReExecuteFeature>() is null
        ? RateLimitPartition.GetFixedWindowLimiter(
            Sender(http), _ => new FixedWindowRateLimiterOptions { PermitLimit = RequestsPerMinute, Window = TimeSpan.FromMinutes(1) })
        : RateLimitPartition.GetNoLimiter("refused");

    public static RateLimitPartition<string> OfSignIn(HttpContext http) => OfForms(http, Networks.Of(http), SignInForms);

    public static RateLimitPartition<string> OfSubscribe(HttpContext http) => OfForms(http, Networks.Of(http), SubscribeForms);

    public static RateLimitPartition<string> OfUpload(HttpContext http) => OfForms(http, Sender(http), UploadForms);

    public static RateLimitPartition<string> OfDrop(HttpContext http) => OfForms(http, Sender(http), DroppedFiles);

    public static RateLimitPartition<string> OfBundle(HttpContext http) => HttpMethods.IsGet(http.Request.Method)
        ? RateLimitPartition.GetFixedWindowLimiter(Sender(http), _ => new FixedWindowRateLimiterOptions { PermitLimit = Bundles, Window = Window })
        : RateLimitPartition.GetNoLimiter("reading");

    private static RateLimitPartition<string> OfForms(HttpContext http, string sender, int most) => HttpMethods.IsPost(http.Request.Method)
        ? RateLimitPartition.GetFixedWindowLimiter(sender, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = Window })
        : RateLimitPartition.GetNoLimiter("reading");

    /// <summary>Who is signed in counts alone, for the missions of a building may share one address; everybody else counts with the network.</summary>
    private static string Sender(HttpContext http) => http.User.PortalUserId is { } user ? $"account {user}" : Networks.Of(http);
}
