using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.People;
using MeetingPortal.Registration.Access;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Of = MeetingPortal.Domain.Languages.Language;

namespace MeetingPortal.Web.Pages.Mission.People.InvitePerson;

/// <summary>Invites a colleague to act for the mission.</summary>
[Authorize(Policy = Policies.MissionAdministrator)]
public sealed class IndexModel(PeopleReads reads, AddressedScope addressed, InvitePersonHandler invite, MissionLinks links) : PeoplePageModel(reads, addressed, links)
{
    [BindProperty]
    public InvitePersonInput Input { get; set; } = new();

    public void OnGet()
    {
        Title = Strings.People_Invite;
        Input.Language = Mission.Mission.Language.Code;

        // A mission without a backup is asked for one first.
        Input.Role = People.Any(person => person.Grant.Role == Role.MissionBackupAdministrator) ? Role.MissionCollaborator : Role.MissionBackupAdministrator;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Title = Strings.People_Invite;
        var (name, email) = ((Input.Name ?? string.Empty).Trim(), (Input.Email ?? string.Empty).Trim());
        Need(name.Length > 0, nameof(Input.Name), Strings.Admin_NameMissing);
        Need(name.Length <= Invitation.NameMaxLength, nameof(Input.Name), Strings.Admin_NameTooLong);
        Need(EmailShape.Fits(email), nameof(Input.Email), Strings.Admin_EmailWrong);
        Need(Input.Role is not null, nameof(Input.Role), Strings.People_RoleMissing);
        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        var command = new Registration.Access.InvitePerson(Mission.Mission.Id, null, Input.Role!.Value, name, email, Of.Find(Input.Language) ?? Mission.Mission.Language);
        var outcome = await invite.HandleAsync(command, User.AsActor(), cancellationToken);
        return outcome.Match(_ => BackSaying("invited"), refusal => this.Invalid(refusal, refusal.Key is NameText.CharacterRefused ? "Input.Name" : "Input.Email"));
    }

    private void Need(bool isRight, string field, string message)
    {
        if (!isRight)
        {
            ModelState.AddModelError($"{nameof(Input)}.{field}", message);
        }
    }
}
