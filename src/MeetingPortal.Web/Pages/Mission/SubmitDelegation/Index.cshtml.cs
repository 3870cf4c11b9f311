using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Outcomes;
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
    /// <summary>Version of the delegation that this page shows; what is handed in is what was seen.</summary>
    public int SeenVersion { get; private set; }

    public IReadOnlyList<HeadFault> HeadFaults { get; private set; } = [];

    public bool IsLate => Current.Deadline?.EndsAt(Meeting.Zone) <= Desk.Now;

    public void OnGet() => Show();

    public async Task<IActionResult> OnPostAsync([FromForm] int seenVersion, CancellationToken cancellationToken)
    {
        Show();
        var outcome = await submit.HandleAsync(new Registration.Delegations.SubmitDelegation(Key, seenVersion, IsOnBehalf), User.AsActor(), cancellationToken);
        if (outcome.Match<Refusal?>(_ => null, refusal => refusal) is { } refusal)
        {
            await LoadAsync();
            Show();
            return this.Invalid(refusal, refusal.Key is DelegationRefusals.HeadMissingOrDouble ? "heads" : string.Empty);
        }

        return Redirect(links.Submission(Language, Mission.Code, Meeting.Code, outcome.Match(number => number, _ => 0)) + "?submitted=true");
    }

    private void Show()
    {
        Title = Strings.Submit_Title;
        SeenVersion = Current.Delegation?.Version ?? 0;
        HeadFaults = Current.Places.Count == 0 ? [] : HeadDays.Faults([.. Current.Places.Select(place => place.Details)], Meeting.Frame().Days());
    }
}
