using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Registration.Accounts;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MeetingPortal.Web.Pages.Admin.ResetSecondFactor;

/// <summary>Asks before a lost second factor is taken away.</summary>
[Authorize(Policy = Policies.PortalAdministrator)]
public sealed class IndexModel(AdminReads reads, ResetSecondFactorHandler reset, AdminLinks links) : AdminPageModel(reads)
{
    public AccountLine Account { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (!Guid.TryParse(RouteData.Values["account"] as string, out var id)
            || await Reads.AccountAsync(new UserId(id), HttpContext.RequestAborted) is not { } account)
        {
            context.Result = NotFound();
            return;
        }

        (Account, Title) = (account, Strings.Admin_ResetTitle);
        await next();
    }

    public void OnGet()
    {
        // Everything is loaded before the handler.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await reset.HandleAsync(new Registration.Accounts.ResetSecondFactor(Account.User.UserId), User.AsActor(), cancellationToken);
        return outcome.Match(_ => Redirect($"{links.Account(Language, Account.User.UserId)}?done=reset"), refusal => this.Invalid(refusal));
    }
}
