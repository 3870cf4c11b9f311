using System.Security.Claims;
using MeetingPortal.Data;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Missions;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Access;

/// <summary>Loads once a request what its address names.</summary>
public sealed class AddressedScope(PortalDbContext store)
{
    private Scope? _scope;

    /// <summary>Null when the address names a meeting or a mission that does not exist.</summary>
    public async Task<Scope?> OfAsync(HttpContext http)
    {
        if (_scope is not null)
        {
            return _scope;
        }

        Meeting? meeting = null;
        if (http.GetRouteValue("meeting") is string meetingText)
        {
            meeting = MeetingCode.TryParse(meetingText, out var code)
                ? await store.Meetings.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Code == code, http.RequestAborted)
                : null;
            if (meeting is null)
            {
                return null;
            }
        }

        Mission? mission = null;
        if (http.GetRouteValue("mission") is string missionText)
        {
            mission = MissionCode.TryParse(missionText, out var code)
                ? await store.Missions.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Code == code, http.RequestAborted)
                : null;
            if (mission is null)
            {
                return null;
            }
        }

        return _scope = new Scope(meeting, mission, Language.Find(http.GetRouteValue("into") as string));
    }
}

public static class ClaimsPrincipalExtensions
{
    extension(ClaimsPrincipal principal)
    {
        /// <summary>The signed-in account, or null.</summary>
        public UserId? PortalUserId => Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? new UserId(id) : null;

        /// <summary>Whether a second factor was shown when this session began.</summary>
        public bool HasShownSecondFactor => principal.HasClaim(SessionClaims.Method, SessionClaims.SecondFactorShown);

        /// <summary>The signed-in person as the one who acts.</summary>
        public Actor AsActor() => Actor.User(principal.PortalUserId ?? throw new InvalidOperationException("Nobody is signed in."));
    }
}
