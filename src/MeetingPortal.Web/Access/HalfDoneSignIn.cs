using System.Globalization;
using System.Security.Claims;
using MeetingPortal.Data.Accounts;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Registration.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace MeetingPortal.Web.Access;

/// <summary>Keeps a sign-in that waits for its second factor in a cookie of its own, which opens nothing.</summary>
internal static class HalfDoneSignIn
{
    private const string StampClaim = "stamp";
    private const string FirstTryClaim = "first-try";

    public static Task BeginAsync(HttpContext http, PortalUser user)
    {
        var identity = new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, user.Id.ToString()),
                new Claim(StampClaim, user.SecurityStamp ?? string.Empty),
                new Claim(FirstTryClaim, user.AccessFailedCount.ToString(CultureInfo.InvariantCulture)),
            ],
            IdentityConstants.TwoFactorUserIdScheme);
        return http.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(identity));
    }

    /// <summary>Null when there is none, or it is too old.</summary>
    public static async Task<HalfDone?> FindAsync(HttpContext http)
    {
        var result = await http.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        return result.Principal is { } principal
            && Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var user)
            && int.TryParse(principal.FindFirstValue(FirstTryClaim), CultureInfo.InvariantCulture, out var firstTry)
                ? new HalfDone(new UserId(user), principal.FindFirstValue(StampClaim) ?? string.Empty, firstTry)
                : null;
    }

    public static Task EndAsync(HttpContext http) => http.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
}
