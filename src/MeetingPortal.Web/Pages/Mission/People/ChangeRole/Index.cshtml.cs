using MeetingPortal.Domain.Access;
using MeetingPortal.Registration.Access;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MeetingPortal.Web.Pages.Mission.People.ChangeRole;

/// <summary>Gives a person of the mission another role, such as that of the primary administrator who hands over.</summary>
[Authorize(Policy = Policies.MissionAdministrator)]
public sealed class IndexModel(PeopleReads reads, AddressedScope addressed, ChangeMissionRoleHandler change, MissionLinks links) : PeoplePageModel(reads, addressed, links)
{
    [BindProperty]
    public RoleInput Input { get; set; } = new();

    public MissionPerson Person { get; private set; } = null!;

    /// <summary>The roles that the person does not have.</summary>
    public IEnumerable<Role> Choices => Roles.OfMissions.Where(role => role != Person.Grant.Role);

    public void OnGet() => Title = Strings.People_ChangeRole;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Title = Strings.People_ChangeRole;
        if (Input.Role is not { } role)
        {
            ModelState.AddModelError("Input.Role", Strings.People_RoleMissing);
            return this.Invalid();
        }

        var outcome = await change.HandleAsync(new ChangeMissionRole(Mission.Mission.Id, Person.Grant.Id, role), User.AsActor(), cancellationToken);
        return outcome.Match(_ => BackSaying("changed"), refusal => this.Invalid(refusal, "Input.Role"));
    }

    protected override bool IsThere(PageHandlerExecutingContext context)
    {
        Person = PersonInAddress()!;
        return Person is not null;
    }
}
