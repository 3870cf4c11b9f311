using MeetingPortal.Domain.Access;

namespace MeetingPortal.Web.Pages.Mission.People.ChangeRole;

/// <summary>The form in which another role is chosen.</summary>
public sealed class RoleInput
{
    public Role? Role { get; set; }
}
