using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Registration.Delegations;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Mission.EditDelegate;

/// <summary>Changes what the mission says of a person.</summary>
[Authorize(Policy = Policies.EditDelegation)]
public sealed class IndexModel(MissionDesk desk, EditDelegateHandler edit, MissionLinks links) : DelegateFormPageModel(desk, links)
{
    public IActionResult OnGet(Guid seat)
    {
        if (Member(seat) is not { } member)
        {
            return NotFound();
        }

        Title = Texts.Format(Strings.Delegate_EditTitle, member.Details.Name);
        Input = DelegateInput.From(member);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid seat, CancellationToken cancellationToken)
    {
        if (Member(seat) is not { } member)
        {
            return NotFound();
        }

        Title = Texts.Format(Strings.Delegate_EditTitle, member.Details.Name);
        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        var outcome = await edit.HandleAsync(
            new Registration.Delegations.EditDelegate(Key, new SeatId(seat), Input.ToDetails(Mission.Language), Input.SeenVersion, Input.IsSomebodyElse), User.AsActor(), cancellationToken);
        await SeeTheirsAsync(outcome, seat);
        return Saved(outcome, OwnLinks.Delegation(Language, Mission.Code, Meeting.Code));
    }
}
