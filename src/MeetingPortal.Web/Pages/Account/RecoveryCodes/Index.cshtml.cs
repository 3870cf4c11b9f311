using MeetingPortal.Registration.Accounts;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MeetingPortal.Web.Pages.Account.RecoveryCodes;

/// <summary>Shows new recovery codes until the person has kept them; without any to show it offers to make new ones.</summary>
[Authorize(Policy = Policies.SignedIn)]
public sealed class IndexModel(AccountReads reads, RenewRecoveryCodesHandler renew, AccountLinks links) : PortalPageModel
{
    public IReadOnlyList<string> Codes { get; private set; } = [];

    public int Left { get; private set; }

    public override bool IsUnlisted => true;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Title = Strings.SecondFactor_CodesTitle;
        Codes = ShownOnce.Peek(TempData, User.PortalUserId!.Value);
        Left = await reads.RecoveryCodesLeftAsync(User.PortalUserId!.Value, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
        // Everything is loaded before the handler.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var user = User.PortalUserId!.Value;
        var outcome = await renew.HandleAsync(new RenewRecoveryCodes(user), User.AsActor(), cancellationToken);
        return outcome.Match(
            codes =>
            {
                ShownOnce.Keep(TempData, user, codes);
                return Redirect(links.RecoveryCodes(Language));
            },
            refusal => this.Invalid(refusal));
    }

    public IActionResult OnPostKept()
    {
        ShownOnce.Forget(TempData);
        return Redirect(links.Home(Language));
    }
}
