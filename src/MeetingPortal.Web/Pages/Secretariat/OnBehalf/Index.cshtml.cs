using MeetingPortal.Registration.Access;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Secretariat.OnBehalf;

/// <summary>Leads an officer to the pages of a mission that never signs in; most notes verbales arrive by mail.</summary>
[Authorize(Policy = Policies.RegistrationOfficer)]
public sealed class IndexModel(StaffReads reads, PartyReads parties, FindOrMakeMissionHandler findOrMake, MissionLinks missions) : StaffPageModel(reads)
{
    [BindProperty]
    public OnBehalfInput Input { get; set; } = new();

    public PartyChoice Choice { get; private set; } = new([], []);

    /// <summary>Missions that somebody acts for, when the officer has to confirm to work in their place.</summary>
    public IReadOnlyList<Domain.Missions.Mission> Warned { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Input.City = Strings.Behalf_DefaultCity;
        Input.Language = Language.Code;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var chosen = Choice.Find(Input.Party);
        if (chosen is null && !string.IsNullOrEmpty(Input.Party))
        {
            ModelState.AddModelError($"{nameof(Input)}.{nameof(Input.Party)}", Strings.Refusal_PartyUnknown);
        }

        if (!ModelState.IsValid || chosen is null)
        {
            return this.Invalid();
        }

        Warned = await parties.WithAccountsAsync(chosen.Party, cancellationToken);
        if (Warned.Count > 0 && !Input.IsConfirmed)
        {
            ModelState.AddModelError($"{nameof(Input)}.{nameof(Input.IsConfirmed)}", Strings.Behalf_MustConfirm);
            return this.Invalid();
        }

        var outcome = await findOrMake.HandleAsync(new FindOrMakeMission(chosen.Party, Input.City!, LanguageOr(Input.Language)), User.AsActor(), cancellationToken);
        return outcome.Match(
            mission => Redirect(missions.Delegation(Language, mission.Code, Meeting.Code)),
            refusal => this.Invalid(refusal, $"{nameof(Input)}.{nameof(Input.City)}"));
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Title = Strings.Behalf_Title;
        Choice = await parties.ChoiceAsync(Meeting.Id, Language, cancellationToken);
    }
}
