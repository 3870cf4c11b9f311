using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Registration.Delegations;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Mission.ReplaceDelegate;

/// <summary>Another person takes the place of one, with the same role and position; the predecessor's own data do not pass on.</summary>
[Authorize(Policy = Policies.EditDelegation)]
public sealed class IndexModel(MissionDesk desk, ReplaceDelegateHandler replace, MissionLinks links) : DelegateFormPageModel(desk, links)
{
    public string PredecessorName { get; private set; } = string.Empty;

    protected override string ChangedMeanwhile => Strings.Delegate_ReplaceChanged;

    public IActionResult OnGet(Guid seat)
    {
        if (Member(seat) is not { } member)
        {
            return NotFound();
        }

        Show(member);
        var details = DelegateInput.From(member);
        Input = new DelegateInput
        {
            Role = details.Role,
            HeadFrom = details.HeadFrom,
            HeadUntil = details.HeadUntil,
            Institution = details.Institution,
            City = details.City,
            Language = details.Language,
            NeedsNameTag = details.NeedsNameTag,
            SeenVersion = details.SeenVersion,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid seat, CancellationToken cancellationToken)
    {
        if (Member(seat) is not { } member)
        {
            return NotFound();
        }

        Show(member);
        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        var outcome = await replace.HandleAsync(
            new Registration.Delegations.ReplaceDelegate(Key, new SeatId(seat), Input.ToDetails(Mission.Language), Input.SeenVersion, Input.IsSomebodyElse), User.AsActor(), cancellationToken);
        await SeeTheirsAsync(outcome, seat);
        Show(Member(seat) ?? member);
        return Saved(outcome, OwnLinks.Delegation(Language, Mission.Code, Meeting.Code));
    }

    private void Show(DelegationMember member)
    {
        PredecessorName = member.Details.Name;
        Title = Texts.Format(Strings.Delegate_ReplaceTitle, member.Details.Name);
    }
}
