using MeetingPortal.Registration.Access;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Secretariat.OnBehalf;

/// <summary>Leads an officer to the pages of a mission that never signs in; most notes verbales arrive by mail.</summary>
[Authorize(Policy = Policies.RegistrationOfficer)]
public sealed class IndexModel(StaffReads reads, PartyReads parties, FindOrMakeMissionHandler findOrMake, MissionLinks missions) : PartyPageModel(reads, parties)
{
    [BindProperty]
    public OnBehalfInput Input { get; set; } = new();

    /// <summary>Missions that somebody acts for, when the officer has to confirm to work in their place.</summary>
    public IReadOnlyList<Domain.Missions.Mission> Warned { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken)
    {
        (Input.City, Input.Language) = (MeetingCity, Language.Code);
        return LoadAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (Chosen() is not { } chosen)
        {
            return this.Invalid();
        }

        Warned = chosen.Option is { } known ? await Parties.WithAccountsAsync(known.Party, cancellationToken) : [];
        if (Warned.Count > 0 && !Input.IsConfirmed)
        {
            ModelState.AddModelError($"{nameof(Input)}.{nameof(Input.IsConfirmed)}", Strings.Behalf_MustConfirm);
            return this.Invalid();
        }

        var outcome = await findOrMake.HandleAsync(new FindOrMakeMission(chosen.Party, chosen.City, LanguageOr(Input.Language)), User.AsActor(), cancellationToken);
        return outcome.Match(
            mission => Redirect(missions.Delegation(Language, mission.Code, Meeting.Code)),
            refusal => this.Invalid(refusal, $"{nameof(Input)}.{nameof(Input.Party)}"));
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Title = Strings.Behalf_Title;
        await OfferAsync(Input, await ChoiceAsync(cancellationToken), hasLanguage: true, cancellationToken);
    }
}
