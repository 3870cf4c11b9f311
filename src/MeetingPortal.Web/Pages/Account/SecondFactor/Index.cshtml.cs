using MeetingPortal.Data.Accounts;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Registration.Accounts;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Resources;
using MeetingPortal.Web.Startup;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace MeetingPortal.Web.Pages.Account.SecondFactor;

/// <summary>Asks who has shown to own the account for the second factor. Without such a half-done sign-in it leads to the beginning.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class IndexModel(PassSecondFactorHandler pass, UserManager<PortalUser> users, SessionStart session, AccountLinks links, TimeProvider time) : PortalPageModel
{
    [BindProperty]
    public SecondFactorInput Input { get; set; } = new();

    /// <summary>True when this sign-in is good for no further try.</summary>
    public bool MustBeginAnew { get; private set; }

    /// <summary>Until then the app's codes are refused; null when they are taken.</summary>
    public DateTimeOffset? LockedUntil { get; private set; }

    public override bool IsUnlisted => true;

    [FromQuery]
    public string? ReturnTo { get; set; }

    public override string SamePageIn(Language language) => links.SecondFactor(language, LocalAddress.OrNull(ReturnTo));

    public async Task<IActionResult> OnGetAsync()
    {
        Title = Strings.SecondFactor_Title;
        if (await HalfDoneSignIn.FindAsync(HttpContext) is not { } signIn)
        {
            return Redirect(links.SignIn(Language));
        }

        await LoadLockAsync(signIn);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        PassAsync(Input.Code, isRecoveryCode: false, cancellationToken);

    public Task<IActionResult> OnPostRecoveryAsync(CancellationToken cancellationToken) =>
        PassAsync(Input.RecoveryCode, isRecoveryCode: true, cancellationToken);

    private async Task<IActionResult> PassAsync(string? code, bool isRecoveryCode, CancellationToken cancellationToken)
    {
        Title = Strings.SecondFactor_Title;
        if (await HalfDoneSignIn.FindAsync(HttpContext) is not { } signIn)
        {
            return Redirect(links.SignIn(Language));
        }

        var outcome = await pass.HandleAsync(new PassSecondFactor(signIn, code, isRecoveryCode), Actor.User(signIn.User), cancellationToken);
        switch (outcome.Match(answer => answer, _ => SecondFactorAnswer.BeginAnew))
        {
            case SecondFactorAnswer.Right:
                return Redirect(await session.CompleteAsync((await users.FindByIdAsync(signIn.User.ToString()))!, Language, ReturnTo));
            case SecondFactorAnswer.Locked:
                await LoadLockAsync(signIn);
                return this.Invalid(new Refusal(AccountRefusals.SecondFactorLocked), "Input.RecoveryCode");
            case SecondFactorAnswer.Wrong:
                await LoadLockAsync(signIn);
                return this.Invalid(new Refusal(AccountRefusals.SecondFactorWrong), isRecoveryCode ? "Input.RecoveryCode" : "Input.Code");
            default:
                await HalfDoneSignIn.EndAsync(HttpContext);
                MustBeginAnew = true;
                return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        }
    }

    private async Task LoadLockAsync(HalfDone signIn)
    {
        var end = (await users.FindByIdAsync(signIn.User.ToString()))?.LockoutEnd;
        LockedUntil = end > time.GetUtcNow() ? end : null;
    }
}
