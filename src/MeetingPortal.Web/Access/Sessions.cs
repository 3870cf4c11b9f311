using System.Security.Claims;
using MeetingPortal.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace MeetingPortal.Web.Access;

/// <summary>What a session carries: who it is, how the person is called, and whether a second factor was shown. Never a right.</summary>
public sealed class SessionClaims(UserManager<PortalUser> users, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<PortalUser>(users, options)
{
    /// <summary>How the sign-in was done (RFC 8176).</summary>
    public const string Method = "amr";

    public const string SecondFactorShown = "mfa";

    public const string DisplayName = "display-name";

    /// <summary>A session is made anew on every request; that a second factor was shown is taken over from the one that came.</summary>
    public static Task KeepMethodAsync(SecurityStampRefreshingPrincipalContext context)
    {
        if (context is { CurrentPrincipal: { } current, NewPrincipal.Identity: ClaimsIdentity next })
        {
            next.AddClaims(current.FindAll(Method));
        }

        return Task.CompletedTask;
    }

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(PortalUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(DisplayName, user.DisplayName));
        return identity;
    }
}
