using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Missions;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.People;
using MeetingPortal.Registration.Access;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Secretariat.InviteFocalPoint;

/// <summary>Invites the person who is to register a delegation of the meeting.</summary>
[Authorize(Policy = Policies.RegistrationOfficer)]
public sealed class IndexModel(StaffReads reads, PartyReads parties, InviteFocalPointHandler invite, SecretariatLinks links) : PartyPageModel(reads, parties)
{
    [BindProperty]
    public FocalPointInput Input { get; set; } = new();

    public async Task OnGetAsync([FromQuery] string? mission, CancellationToken cancellationToken)
    {
        (Input.City, Input.Language) = (MeetingCity, Language.Code);
        if (MissionCode.TryParse(mission, out var code) && await Parties.MissionAsync(code, cancellationToken) is { } known)
        {
            (Input.Party, Input.Mission, Input.Language) = (PartyOption.ValueOf(known.Party), known.City, known.Language.Code);
        }

        await LoadAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var chosen = Chosen();
        Need(EmailShape.Fits(Input.Email?.Trim()), nameof(Input.Email), Strings.Admin_EmailWrong);
        Need(NameText.TryClean(Input.Name, out var name), nameof(Input.Name), Strings.Refusal_CharacterRefused);
        if (!ModelState.IsValid || chosen is null)
        {
            return this.Invalid();
        }

        var where = new FindOrMakeMission(chosen.Party, chosen.City, LanguageOr(Input.Language));
        var outcome = await invite.HandleAsync(new Registration.Access.InviteFocalPoint(Meeting.Id, where, name, Input.Email!.Trim()), User.AsActor(), cancellationToken);
        return outcome.Match(_ => Redirect(links.Invitations(Language, Meeting.Code) + "?done=invited"), Refused);
    }

    private IActionResult Refused(Refusal refusal) =>
        this.Invalid(refusal, $"{nameof(Input)}.{(refusal.Key is NameText.CharacterRefused ? nameof(Input.Name) : nameof(Input.Email))}");

    private void Need(bool isRight, string field, string message)
    {
        if (!isRight)
        {
            ModelState.AddModelError($"{nameof(Input)}.{field}", message);
        }
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Title = Strings.Invitations_NewTitle;
        await OfferAsync(Input, await ChoiceAsync(cancellationToken), hasLanguage: true, cancellationToken);
    }
}
