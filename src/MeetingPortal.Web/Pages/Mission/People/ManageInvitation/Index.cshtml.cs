using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Registration.Access;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MeetingPortal.Web.Pages.Mission.People.ManageInvitation;

/// <summary>Sends an invitation again, or withdraws it after saying what that means.</summary>
[Authorize(Policy = Policies.MissionAdministrator)]
public sealed class IndexModel(PeopleReads reads, AddressedScope addressed, RenewInvitationHandler renew, WithdrawInvitationHandler withdraw, MissionLinks links)
    : PeoplePageModel(reads, addressed, links)
{
    public Invitation Invitation { get; private set; } = null!;

    public void OnGet()
    {
        // Everything is loaded before the handler.
    }

    public async Task<IActionResult> OnPostRenewAsync(CancellationToken cancellationToken) =>
        Answer(await renew.HandleAsync(new RenewInvitation(Invitation.Id, Mission.Mission.Id, null), User.AsActor(), cancellationToken), "renewed");

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellationToken) =>
        Answer(await withdraw.HandleAsync(new WithdrawInvitation(Invitation.Id, Mission.Mission.Id, null), User.AsActor(), cancellationToken), "withdrawn");

    protected override bool IsThere(PageHandlerExecutingContext context)
    {
        Title = Strings.People_InvitationTitle;
        Invitation = InvitationInAddress()!;
        return Invitation is not null;
    }

    private IActionResult Answer(Outcome<Invitation> outcome, string done) => outcome.Match(_ => BackSaying(done), refusal => this.Invalid(refusal));
}
