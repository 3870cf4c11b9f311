using MeetingPortal.Domain.Languages;
using MeetingPortal.Registration.Access;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Resources;
using MeetingPortal.Web.Startup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace MeetingPortal.Web.Pages.Account.Invitation;

/// <summary>
/// Shows an invitation; opening it changes nothing, so that a scanner that opens addresses burns nothing. The button only starts a sign-in
/// to the address that the invitation records.
/// </summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class IndexModel(Invitations invitations, SignInSteps steps, AccountLinks links) : PortalPageModel
{
    [FromQuery]
    public string? Secret { get; set; }

    /// <summary>Null when the link leads nowhere, for whatever reason.</summary>
    public InvitationFacts? Facts { get; private set; }

    public string Address => MaskedAddress.Of(Facts!.Invitation.Email);

    public override bool IsUnlisted => true;

    public override string SamePageIn(Language language) => links.Invitation(language, Secret ?? string.Empty);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return Facts is null ? Closed() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (Facts is null)
        {
            return Closed();
        }

        await steps.AskAsync(HttpContext, new StartSignIn(Facts.Invitation.Email, Language, Facts.Invitation.Id), returnTo: null);
        return Redirect(links.Code(Language));
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Facts = await invitations.FindOpenAsync(Secret, cancellationToken);
        Title = Facts is null ? Strings.Invitation_ClosedTitle : Strings.Invitation_Title;
    }

    private PageResult Closed()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }
}
