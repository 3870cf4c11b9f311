using MeetingPortal.Data.Accounts;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Registration.Access;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MeetingPortal.Web.Pages.Account.Demonstration;

/// <summary>
/// Signs the fictional officer of a demonstration in, once. Opening the address only asks; the button uses it up, so that a scanner
/// that opens addresses does not. Outside Development the page does not exist.
/// </summary>
public sealed class IndexModel(
    RedeemSignInLinkHandler redeem, UserManager<PortalUser> users, SessionStart session, IHostEnvironment environment) : PortalPageModel
{
    public override bool IsUnlisted => true;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        Title = Strings.Account_SignInTitle;
        if (!environment.IsDevelopment())
        {
            context.Result = NotFound();
        }
    }

    public void OnGet()
    {
        // The page is one button; see OnPostAsync.
    }

    public async Task<IActionResult> OnPostAsync([FromQuery] string? secret, CancellationToken cancellationToken)
    {
        var outcome = await redeem.HandleAsync(new RedeemSignInLink(secret ?? string.Empty), cancellationToken);
        var user = await outcome.Match(id => users.FindByIdAsync(id.ToString()), _ => Task.FromResult<PortalUser?>(null));
        if (user is null)
        {
            return this.Invalid(new Refusal(RedeemSignInLinkHandler.LinkUsedUp));
        }

        return Redirect(await session.BeginAsync(user, Language));
    }
}
