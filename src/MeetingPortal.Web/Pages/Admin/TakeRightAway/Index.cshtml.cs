using MeetingPortal.Registration.Access;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MeetingPortal.Web.Pages.Admin.TakeRightAway;

/// <summary>Asks before a right is taken away.</summary>
[Authorize(Policy = Policies.PortalAdministrator)]
public sealed class IndexModel(AdminReads reads, TakeRightAwayHandler take, AdminLinks links) : AdminPageModel(reads)
{
    public AccountLine Account { get; private set; } = null!;

    public NamedRight Right { get; private set; } = null!;

    /// <summary>True when the right is the last that administers its mission: the page says what follows.</summary>
    public bool LeavesMissionAlone { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (!Guid.TryParse(RouteData.Values["right"] as string, out var id)
            || await Reads.RightAsync(id, HttpContext.RequestAborted) is not { } grant
            || await Reads.AccountAsync(grant.UserId, HttpContext.RequestAborted) is not { } account
            || account.Rights.FirstOrDefault(right => right.Grant.Id == id) is not { } named)
        {
            context.Result = NotFound();
            return;
        }

        (Account, Right, Title) = (account, named, Strings.Admin_TakeAwayTitle);
        LeavesMissionAlone = await Reads.LeavesMissionAloneAsync(grant, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
        // Everything is loaded before the handler.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await take.HandleAsync(new Registration.Access.TakeRightAway(Right.Grant.Id), User.AsActor(), cancellationToken);
        return outcome.Match(taken => Done(taken.Withdrawn), refusal => this.Invalid(refusal));
    }

    /// <summary>Whoever took the own right away has nothing more to see here.</summary>
    private RedirectResult Done(int withdrawn) => Redirect($"{links.Account(Language, Account.User.UserId)}?done=taken{TakenText.Query(withdrawn)}");
}
