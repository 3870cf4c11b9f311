using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Registration.Delegations;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Mission.Overview;

/// <summary>A person in the mission's list.</summary>
/// <param name="Change">What is not handed in or not acknowledged yet about the person; null when nothing is.</param>
public sealed record PersonRow(DelegationPlace Place, DelegationChangeKind? Change, bool IsAcknowledged, bool CanMoveUp, bool CanMoveDown);

/// <summary>The delegation as the mission works on it, and where it stands.</summary>
[Authorize(Policy = Policies.EditDelegation)]
public sealed class IndexModel(MissionDesk desk, MoveDelegateHandler move, MissionLinks links) : MissionPageModel(desk)
{
    public DateTimeOffset Now => Desk.Now;

    /// <summary>What was just done, said once.</summary>
    public string? Notice { get; private set; }

    public IReadOnlyList<PersonRow> Rows =>
    [
        .. Current.Places.Select((place, index) => new PersonRow(
            place,
            Current.LastAcknowledged is null ? null : Current.Pending.FirstOrDefault(change => change.Seat == place.Seat)?.Kind,
            Current.Acknowledged.Any(known => known.Seat == place.Seat),
            CanMoveUp: HasSameRole(place, index - 1),
            CanMoveDown: HasSameRole(place, index + 1))),
    ];

    public string NextStep => Current.Delegation?.State switch
    {
        null or DelegationState.Draft => IsOver ? Strings.Refusal_MeetingOver : Strings.Mission_StepDraft,
        DelegationState.Submitted => Strings.Mission_StepSubmitted,
        DelegationState.UnderReview => Strings.Mission_StepUnderReview,
        DelegationState.ClarificationRequested => Current.LastAcknowledged is null ? Strings.Mission_StepQuestion : Strings.Mission_StepClarification,
        _ => Current.HasSomethingToSubmit ? Strings.Mission_StepChanged : Strings.Mission_StepAcknowledged,
    };

    public void OnGet([FromQuery] Guid? saved, [FromQuery] bool cleaned, [FromQuery] bool removed, [FromQuery] bool recalled, [FromQuery] int? added, [FromQuery] int? changed)
    {
        Title = Texts.Format(Strings.Mission_DelegationOf, PartyName);
        var name = saved is { } seat ? Member(seat)?.Details.Name : null;
        Notice = (name, removed, recalled) switch
        {
            _ when added is { } some => Texts.Format(Strings.Paste_Taken, some, changed ?? 0),
            ({ } person, _, _) => Texts.Format(cleaned ? Strings.Delegate_SavedCleaned : Strings.Delegate_Saved, person),
            (_, true, _) => Strings.Delegate_Removed,
            (_, _, true) => Strings.Receipt_Recalled,
            _ => null,
        };
    }

    public async Task<IActionResult> OnPostMoveAsync([FromForm] Guid seat, [FromForm] bool up, CancellationToken cancellationToken)
    {
        Title = Texts.Format(Strings.Mission_DelegationOf, PartyName);
        var outcome = await move.HandleAsync(new MoveDelegate(Key, new SeatId(seat), up), User.AsActor(), cancellationToken);
        return outcome.Match(
            moved => Redirect($"{links.Delegation(Language, Mission.Code, Meeting.Code)}#p-{moved}"),
            refusal => this.Invalid(refusal));
    }

    private bool HasSameRole(DelegationPlace place, int index) =>
        index >= 0 && index < Current.Places.Count && Current.Places[index].Details.Role == place.Details.Role;
}
