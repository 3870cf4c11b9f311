using System.Security.Claims;
using MeetingPortal.Data.Accounts;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Registration.Accounts;
using MeetingPortal.Web.Links;
using Microsoft.AspNetCore.Identity;

namespace MeetingPortal.Web.Access;

/// <summary>What follows once a person has shown to be the owner of an account.</summary>
public sealed class SessionStart(SignInManager<PortalUser> signIn, BeginSessionHandler begin, SecondFactorRule rule, AccountLinks links)
{
    /// <summary>Begins a session, or asks for the second factor first, or refuses because the time to enrol one is over.</summary>
    /// <param name="returnTo">Where the person wanted to go; followed only when it is a path of this portal.</param>
    /// <returns>The address to go to next.</returns>
    public async Task<string> BeginAsync(PortalUser user, Language language, string? returnTo = null)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(language);
        var command = new BeginSession(user.UserId, language, rule.IsRequired);
        var outcome = await begin.HandleAsync(command, Actor.User(user.UserId), signIn.Context.RequestAborted);

        // Whoever was signed in in this browser before is so no more.
        await signIn.SignOutAsync();
        return await outcome.Match(step => NextAsync(step, user, language, returnTo), _ => Task.FromResult(links.EnrolmentOver(language)));
    }

    /// <summary>Begins a session in which the second factor was shown.</summary>
    public async Task<string> CompleteAsync(PortalUser user, Language language, string? returnTo = null)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(language);
        await signIn.SignOutAsync();
        await signIn.SignInWithClaimsAsync(user, isPersistent: false, [new Claim(SessionClaims.Method, SessionClaims.SecondFactorShown)]);
        return LocalAddress.OrNull(returnTo) ?? links.Home(language);
    }

    private async Task<string> NextAsync(SessionStep step, PortalUser user, Language language, string? returnTo)
    {
        if (step == SessionStep.SecondFactor)
        {
            await HalfDoneSignIn.BeginAsync(signIn.Context, user);
            return links.SecondFactor(language, LocalAddress.OrNull(returnTo));
        }

        await signIn.SignInAsync(user, isPersistent: false);
        return step == SessionStep.Enrolment ? links.Enrol(language) : LocalAddress.OrNull(returnTo) ?? links.Home(language);
    }
}

/// <summary>Tells addresses within the portal from those that lead elsewhere.</summary>
public static class LocalAddress
{
    /// <summary>The address when it is an absolute path of this portal, else null; what browsers read as another host ("//", "/\") is refused.</summary>
    public static string? OrNull(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) ? address : null;
}
