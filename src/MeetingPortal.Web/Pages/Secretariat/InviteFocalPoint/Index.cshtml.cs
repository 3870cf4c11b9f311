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
public sealed class IndexModel(StaffReads reads, PartyReads parties, InviteFocalPointHandler invite, SecretariatLinks links) : StaffPageModel(reads)
{
    [BindProperty]
    public FocalPointInput Input { get; set; } = new();

    public PartyChoice Choice { get; private set; } = new([], []);

    public async Task OnGetAsync([FromQuery] string? mission, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        (Input.City, Input.Language) = (Strings.Behalf_DefaultCity, Language.Code);
        if (MissionCode.TryParse(mission, out var code) && await parties.MissionAsync(code, cancellationToken) is { } known)
        {
            Input.Party = Choice.Find(known.Party)?.Value;
            (Input.City, Input.Language) = (known.City, known.Language.Code);
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var chosen = Choice.Find(Input.Party);
        Need(chosen is not null || string.IsNullOrEmpty(Input.Party), nameof(Input.Party), Strings.Refusal_PartyUnknown);
        Need(EmailShape.Fits(Input.Email?.Trim()), nameof(Input.Email), Strings.Admin_EmailWrong);
        Need(NameText.TryClean(Input.Name, out var name), nameof(Input.Name), Strings.Refusal_CharacterRefused);
        if (!ModelState.IsValid || chosen is null)
        {
            return this.Invalid();
        }

        var command = new Registration.Access.InviteFocalPoint(Meeting.Id, chosen.Party, Input.City!, name, Input.Email!.Trim(), LanguageOr(Input.Language));
        var outcome = await invite.HandleAsync(command, User.AsActor(), cancellationToken);
        return outcome.Match(_ => Redirect(links.Invitations(Language, Meeting.Code) + "?done=invited"), Refused);
    }

    private IActionResult Refused(Refusal refusal) => this.Invalid(refusal, $"{nameof(Input)}.{FieldOf(refusal.Key)}");

    private static string FieldOf(string refusal) => refusal switch
    {
        MissionRefusals.CityMissing => nameof(Input.City),
        NameText.CharacterRefused => nameof(Input.Name),
        _ => nameof(Input.Email),
    };

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
        Choice = await parties.ChoiceAsync(Meeting.Id, Language, cancellationToken);
    }
}
