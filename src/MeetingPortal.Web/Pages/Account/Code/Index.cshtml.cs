using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Registration.Access;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Resources;
using MeetingPortal.Web.Startup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.RateLimiting;

namespace MeetingPortal.Web.Pages.Account.Code;

/// <summary>Takes the code, in the browser that asked for it. What is wrong with a code is never said.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class IndexModel(SignInSteps steps, KeptForms kept, AccountLinks links) : PortalPageModel
{
    private AskedSignIn _asked = null!;

    [BindProperty]
    public CodeInput Input { get; set; } = new();

    /// <summary>A form that waits for its session.</summary>
    [BindProperty]
    public string? Kept { get; set; }

    /// <summary>The address as it was typed; that of an invitation is not told in full to whoever has its link.</summary>
    public string Address => _asked.InvitationId is null ? _asked.Email : MaskedAddress.Of(_asked.Email);

    public bool IsSentAgain { get; private set; }

    public override bool IsUnlisted => true;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        Title = Strings.Code_Title;
        if (steps.AskedBy(HttpContext) is { } asked)
        {
            _asked = asked;
        }
        else
        {
            context.Result = Redirect(links.SignIn(Language));
        }
    }

    public void OnGet([FromQuery] bool again) => IsSentAgain = again;

    /// <summary>Shows the form to somebody who carries another one along.</summary>
    public void OnPostShow()
    {
        // Kept is bound; the page is shown as for a reader.
    }

    public async Task<IActionResult> OnPostAgainAsync()
    {
        await steps.AskAsync(HttpContext, new StartSignIn(_asked.Email, Language, _asked.InvitationId), _asked.ReturnTo);
        IsSentAgain = true;
        return Kept is null ? Redirect(links.Code(Language) + "?again=true") : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var waiting = kept.Read(Kept);
        var outcome = await steps.EnterAsync(HttpContext, _asked, Input.Code, Language, waiting?.Address);
        return outcome.Match<IActionResult>(
            next => waiting is null ? Redirect(next)
                : RedirectPreserveMethod(links.Resume(Language, string.Equals(next, waiting.Address, StringComparison.Ordinal) ? null : next)),
            refusal => Refused(refusal));
    }

    private IActionResult Refused(Refusal refusal) => this.Invalid(refusal, "Input.Code");
}
