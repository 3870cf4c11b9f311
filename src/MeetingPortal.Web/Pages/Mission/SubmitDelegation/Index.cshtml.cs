using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.People;
using MeetingPortal.Registration.Delegations;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Mission.SubmitDelegation;

/// <summary>Everything on one page before it is handed in.</summary>
[Authorize(Policy = Policies.EditDelegation)]
public sealed class IndexModel(MissionDesk desk, SubmitDelegationHandler submit, MissionLinks links) : MissionPageModel(desk)
{
    [BindProperty]
    public HandInInput Input { get; set; } = new();

    /// <summary>Version of the delegation that this page shows; what is handed in is what was seen.</summary>
    public int SeenVersion { get; private set; }

    public IReadOnlyList<HeadFault> HeadFaults { get; private set; } = [];

    public bool IsLate => Current.Deadline?.EndsAt(Meeting.Zone) <= Desk.Now;

    /// <summary>The day at the venue.</summary>
    public DateOnly Today => Meeting.Frame().DayOf(Desk.Now);

    /// <summary>The acknowledged submission whose note verbale it is that goes with this one; null when a new one does, or none.</summary>
    public Submission? NoteOf => Current.EarlierWith(Current.Note?.Id);

    public void OnGet()
    {
        Show();
        Input.NoteReceivedOn = DayField.Of(Today);
    }

    public async Task<IActionResult> OnPostAsync([FromForm] int seenVersion, CancellationToken cancellationToken)
    {
        Show();
        if (IsOnBehalf && Input.NoteDay is null)
        {
            return Refused(new Refusal(DelegationRefusals.NoteDayImplausible));
        }

        var outcome = await submit.HandleAsync(
            new Registration.Delegations.SubmitDelegation(Key, seenVersion, IsOnBehalf, IsOnBehalf ? Input.NoteDay : null, Input.Message), User.AsActor(), cancellationToken);
        if (outcome.Match<Refusal?>(_ => null, refusal => refusal) is { } refusal)
        {
            await LoadAsync();
            Show();
            return Refused(refusal);
        }

        return Redirect(links.Submission(Language, Mission.Code, Meeting.Code, outcome.Match(number => number, _ => 0)) + "?submitted=true");
    }

    private IActionResult Refused(Refusal refusal) => this.Invalid(refusal, refusal.Key switch
    {
        DelegationRefusals.HeadMissingOrDouble => "heads",
        DelegationRefusals.NoteDayImplausible => $"{nameof(Input)}.{nameof(Input.NoteReceivedOn)}",
        DelegationRefusals.MessageTooLong or NameText.CharacterRefused => $"{nameof(Input)}.{nameof(Input.Message)}",
        _ => string.Empty,
    });

    private void Show()
    {
        Title = Strings.Submit_Title;
        SeenVersion = Current.Delegation?.Version ?? 0;
        HeadFaults = Current.Places.Count == 0 ? [] : HeadDays.Faults([.. Current.Places.Select(place => place.Details)], Meeting.Frame().Days());
    }
}
