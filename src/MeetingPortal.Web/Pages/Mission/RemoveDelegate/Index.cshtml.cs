using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Registration.Delegations;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Mission.RemoveDelegate;

/// <summary>Asks, then takes a person out.</summary>
[Authorize(Policy = Policies.EditDelegation)]
public sealed class IndexModel(MissionDesk desk, RemoveDelegateHandler remove, MissionLinks links) : MissionPageModel(desk)
{
    public SeatId Seat { get; private set; }

    public int SeenVersion { get; private set; }

    public DelegateDetails Details { get; private set; } = null!;

    /// <summary>True when the secretariat has acknowledged the person, who stays acknowledged until it has acknowledged the removal.</summary>
    public bool IsAcknowledged => Current.Acknowledged.Any(place => place.Seat == Seat);

    public IActionResult OnGet(Guid seat) => Member(seat) is { } member ? Show(member) : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid seat, [FromForm] int seenVersion, CancellationToken cancellationToken)
    {
        if (Member(seat) is not { } member)
        {
            return NotFound();
        }

        Show(member);
        var outcome = await remove.HandleAsync(new Registration.Delegations.RemoveDelegate(Key, Seat, seenVersion), User.AsActor(), cancellationToken);
        if (outcome.Match<Refusal?>(_ => null, refusal => refusal) is not { } refused)
        {
            return Redirect(links.Delegation(Language, Mission.Code, Meeting.Code) + "?removed=true");
        }

        await LoadAsync();
        Show(Member(seat) ?? member);
        ModelState.AddModelError(string.Empty, refused.Key is DelegationRefusals.PersonChangedMeanwhile ? Strings.Delegate_RemoveChanged : Texts.OfKey(refused.Key));
        return this.Invalid();
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Show(DelegationMember member)
    {
        (Seat, SeenVersion, Details) = (member.Id, member.Version, member.Details);
        Title = Texts.Format(Strings.Delegate_RemoveTitle, member.Details.Name);
        return Page();
    }
}
