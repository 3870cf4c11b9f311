using System.Security.Claims;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Registration.Access;
using MeetingPortal.Web.Pages.Secretariat;
using Microsoft.AspNetCore.Authorization;

namespace MeetingPortal.Web.Access;

/// <summary>The person holds that role in the meeting that the address names.</summary>
public sealed record MeetingRoleRequirement(Role Role) : IAuthorizationRequirement
{
    public static readonly MeetingRoleRequirement DocumentsOfficer = new(Role.DocumentsOfficer);
}

/// <summary>Takes the scope from the address, never from a form or a cookie, and the right from the grants as they are now.</summary>
public sealed class MeetingRoleHandler(Rights rights, StaffReads meetings, IHttpContextAccessor accessor) : AuthorizationHandler<MeetingRoleRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, MeetingRoleRequirement requirement)
    {
        var http = accessor.HttpContext!;
        if (MeetingCode.TryParse(http.GetRouteValue("meeting") as string, out var code)
            && await meetings.MeetingAsync(code, http.RequestAborted) is { } meeting
            && context.User.PortalUserId is { } user
            && await rights.HoldsAsync(user, requirement.Role, meeting.Id, http.RequestAborted))
        {
            context.Succeed(requirement);
        }
    }
}

public static class ClaimsPrincipalExtensions
{
    extension(ClaimsPrincipal principal)
    {
        /// <summary>The signed-in account, or null.</summary>
        public UserId? PortalUserId => Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? new UserId(id) : null;

        /// <summary>The signed-in person as the one who acts.</summary>
        public Actor AsActor() => Actor.User(principal.PortalUserId ?? throw new InvalidOperationException("Nobody is signed in."));
    }
}
