using MeetingPortal.Domain.Access;

namespace MeetingPortal.Web.Pages.Mission.People.InvitePerson;

/// <summary>The form in which a colleague is invited.</summary>
public sealed class InvitePersonInput
{
    public string? Name { get; set; }

    public string? Email { get; set; }

    public Role? Role { get; set; }

    /// <summary>Code of the language of the invitation.</summary>
    public string? Language { get; set; }
}
