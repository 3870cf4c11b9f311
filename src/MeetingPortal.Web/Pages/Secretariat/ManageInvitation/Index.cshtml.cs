using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Registration.Access;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Pages.Secretariat.Invitations;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Invitation = MeetingPortal.Domain.Access.Invitation;

namespace MeetingPortal.Web.Pages.Secretariat.ManageInvitation;

/// <summary>Sends an invitation again, or withdraws it after saying what that means.</summary>
[Authorize(Policy = Policies.RegistrationOfficer)]
public sealed class IndexModel(StaffReads reads, InvitationReads invitations, MailReads mails, RenewInvitationHandler renew, WithdrawInvitationHandler withdraw, SecretariatLinks links)
    : StaffPageModel(reads)
{
    public InvitationRow Row { get; private set; } = null!;

    /// <summary>What became of its mail.</summary>
    public MailStanding? Mail { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid invitation, CancellationToken cancellationToken) =>
        await FindAsync(invitation, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostRenewAsync(Guid invitation, CancellationToken cancellationToken) => await FindAsync(invitation, cancellationToken)
        ? Answer(await renew.HandleAsync(new RenewInvitation(invitation, Row.Mission.Mission.Id, Meeting.Id), User.AsActor(), cancellationToken), "renewed")
        : NotFound();

    public async Task<IActionResult> OnPostWithdrawAsync(Guid invitation, CancellationToken cancellationToken) => await FindAsync(invitation, cancellationToken)
        ? Answer(await withdraw.HandleAsync(new WithdrawInvitation(invitation, Row.Mission.Mission.Id, Meeting.Id), User.AsActor(), cancellationToken), "withdrawn")
        : NotFound();

    private async Task<bool> FindAsync(Guid invitation, CancellationToken cancellationToken)
    {
        Title = Strings.Invitations_ManageTitle;
        Row = (await invitations.OfAsync(Meeting.Id, Language, cancellationToken)).FirstOrDefault(row => row.Invitation.Id == invitation)!;
        Mail = await mails.LastAsync(invitation, cancellationToken);
        return Row is not null;
    }

    private IActionResult Answer(Outcome<Invitation> outcome, string done) =>
        outcome.Match(_ => Redirect($"{links.Invitations(Language, Meeting.Code)}?done={done}"), refusal => this.Invalid(refusal));
}
