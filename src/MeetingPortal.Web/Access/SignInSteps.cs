using MeetingPortal.Data;
using MeetingPortal.Data.Accounts;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Registration.Access;
using MeetingPortal.Web.Links;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Access;

/// <summary>The two steps of signing in, as the pages take them: ask for a code, type it.</summary>
public sealed class SignInSteps(
    StartSignInHandler start, EnterSignInCodeHandler enter, SignInCookie cookie, UserManager<PortalUser> users, SessionStart session, PortalDbContext store, MissionLinks missions)
{
    /// <summary>Asks for a code and lets this browser remember that it did.</summary>
    /// <param name="returnTo">Kept only when it is a path of this portal.</param>
    public async Task AskAsync(HttpContext http, StartSignIn command, string? returnTo)
    {
        var outcome = await start.HandleAsync(command, http.RequestAborted);
        var started = outcome.Match(value => value, refusal => throw new InvalidOperationException(refusal.Key));
        cookie.Write(http, new AskedSignIn(started.RequestId, started.Secret, command.Email.Trim(), command.InvitationId, ReturnAddress.OrNull(returnTo)));
    }

    /// <summary>What this browser asked for, or null.</summary>
    public AskedSignIn? AskedBy(HttpContext http) => cookie.Read(http);

    /// <summary>Types the code; the right one begins the session.</summary>
    /// <returns>The address to go to next.</returns>
    public async Task<Outcome<string>> EnterAsync(HttpContext http, AskedSignIn asked, string? code, Language language, string? returnTo = null)
    {
        var outcome = await enter.HandleAsync(new EnterSignInCode(asked.RequestId, asked.Secret, code), http.RequestAborted);
        var (signedIn, refusal) = outcome.Match<(SignedIn?, Refusal?)>(value => (value, null), refused => (null, refused));
        if (signedIn is null)
        {
            return refusal!;
        }

        var user = await users.FindByIdAsync(signedIn.UserId.ToString()) ?? throw new InvalidOperationException("The account that signed in is gone.");
        cookie.Remove(http);
        var target = returnTo ?? await DelegationAsync(signedIn, language, http.RequestAborted) ?? asked.ReturnTo;
        return await session.BeginAsync(user, language, target);
    }

    private async Task<string?> DelegationAsync(SignedIn signedIn, Language language, CancellationToken cancellationToken)
    {
        if (signedIn is not { MissionId: { } missionId, MeetingId: { } meetingId })
        {
            return null;
        }

        var mission = await store.Missions.AsNoTracking().SingleAsync(candidate => candidate.Id == missionId, cancellationToken);
        var meeting = await store.Meetings.AsNoTracking().SingleAsync(candidate => candidate.Id == meetingId, cancellationToken);
        return missions.Delegation(language, mission.Code, meeting.Code);
    }
}
