using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Missions;
using MeetingPortal.Registration.Access;
using Microsoft.AspNetCore.Authorization;

namespace MeetingPortal.Web.Access;

/// <summary>The person holds one of these roles in the meeting, or for the mission, that the address names.</summary>
public sealed class ScopedRoleRequirement(params Role[] roles) : IAuthorizationRequirement
{
    public IReadOnlyList<Role> Roles { get; } = roles;
}

/// <summary>Takes the scope from the address, never from a form or a cookie, and the right from the grants as they are now.</summary>
public sealed class ScopedRoleHandler(Rights rights, AddressedScope addressed, SecondFactorRule rule, IHttpContextAccessor accessor) : AuthorizationHandler<ScopedRoleRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, ScopedRoleRequirement requirement)
    {
        var http = accessor.HttpContext!;
        if (context.User.PortalUserId is not { } user || await addressed.OfAsync(http) is not { } scope)
        {
            return;
        }

        var held = await rights.HeldAsync(user, http.RequestAborted);
        var mayBeStaff = !rule.IsRequired || context.User.HasShownSecondFactor;
        if (held.Any(grant => (mayBeStaff || !Roles.IsStaff(grant.Role)) && requirement.Roles.Contains(grant.Role) && scope.Covers(grant)))
        {
            context.Succeed(requirement);
        }
    }
}

/// <summary>The meeting, the mission and the language of a translation that an address names; null where it names none.</summary>
public sealed record Scope(Meeting? Meeting, Mission? Mission, Language? Into)
{
    public bool Covers(Grant grant) => Roles.ScopeOf(grant.Role) switch
    {
        RoleScope.Portal => true,
        RoleScope.Mission => Mission is not null && grant.MissionId == Mission.Id,
        RoleScope.MeetingLanguage => IsOfMeeting(grant) && (Into is null || grant.Language == Into),
        _ => IsOfMeeting(grant),
    };

    private bool IsOfMeeting(Grant grant) => Meeting is not null && grant.MeetingId == Meeting.Id;
}
