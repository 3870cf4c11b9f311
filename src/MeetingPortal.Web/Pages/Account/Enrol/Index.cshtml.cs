using MeetingPortal.Data.Accounts;
using MeetingPortal.Registration.Accounts;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MeetingPortal.Web.Pages.Account.Enrol;

/// <summary>
/// Enrols a second factor: first it says what is needed, then it shows the key as a picture and as letters, and a password of it confirms.
/// An account that has one may set up a new telephone; the old key works until the new one is confirmed.
/// </summary>
[Authorize(Policy = Policies.SignedIn)]
[BeforeSecondFactor]
public sealed class IndexModel(
    AccountReads reads, PrepareSecondFactorHandler prepare, EnrolSecondFactorHandler enrol, UserManager<PortalUser> users, SessionStart session, AccountLinks links)
    : PortalPageModel
{
    [BindProperty]
    public EnrolInput Input { get; set; } = new();

    public PortalUser Account { get; private set; } = null!;

    /// <summary>The key that waits to be confirmed; null before one was asked for.</summary>
    public AuthenticatorKey? Key { get; private set; }

    public override bool IsUnlisted => true;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Title = Strings.SecondFactor_EnrolTitle;
        var user = User.PortalUserId!.Value;
        Account = await reads.AccountAsync(user, HttpContext.RequestAborted);
        Key = await reads.WaitingKeyAsync(user, HttpContext.RequestAborted) is { } key ? new AuthenticatorKey(key, Account.Email!, Strings.Frame_SiteName) : null;
        await next();
    }

    public void OnGet()
    {
        // Everything is loaded before the handler.
    }

    /// <summary>The picture of the key, from this origin and never kept.</summary>
    public IActionResult OnGetKey() => Key is null ? NotFound() : Content(Key.Picture(), "image/svg+xml");

    public async Task<IActionResult> OnPostPrepareAsync(CancellationToken cancellationToken)
    {
        await prepare.HandleAsync(new PrepareSecondFactor(User.PortalUserId!.Value), User.AsActor(), cancellationToken);
        return Redirect(links.Enrol(Language));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await enrol.HandleAsync(new EnrolSecondFactor(User.PortalUserId!.Value, Input.Code), User.AsActor(), cancellationToken);
        return await outcome.Match<Task<IActionResult>>(
            async codes =>
            {
                // Enrolling ended every session; this one begins again, now with the second factor shown.
                await session.CompleteAsync((await users.FindByIdAsync(Account.Id.ToString()))!, Language);
                ShownOnce.Keep(TempData, Account.UserId, codes);
                return Redirect(links.RecoveryCodes(Language));
            },
            refusal => Task.FromResult(this.Invalid(refusal, "Input.Code")));
    }
}
