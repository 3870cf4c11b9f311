using MeetingPortal.Data.Accounts;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Web.Links;
using Microsoft.AspNetCore.Identity;

namespace MeetingPortal.Web.Access;

/// <summary>What follows once a person has shown to be the owner of an account.</summary>
public sealed class SessionStart(SignInManager<PortalUser> signIn, SecretariatLinks links)
{
    /// <param name="returnTo">Where the person wanted to go; followed only when it is a path of this portal.</param>
    /// <returns>The address to go to next.</returns>
    public async Task<string> BeginAsync(PortalUser user, Language language, string? returnTo = null)
    {
        ArgumentNullException.ThrowIfNull(user);
        await signIn.SignInAsync(user, isPersistent: false);
        return LocalAddress.OrNull(returnTo) ?? links.Start(language);
    }
}

/// <summary>Tells addresses within the portal from those that lead elsewhere.</summary>
public static class LocalAddress
{
    /// <summary>The address when it is an absolute path of this portal, else null; what browsers read as another host ("//", "/\") is refused.</summary>
    public static string? OrNull(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) ? address : null;
}
