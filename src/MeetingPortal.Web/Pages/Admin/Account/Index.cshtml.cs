using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Registration.Accounts;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MeetingPortal.Web.Pages.Admin.Account;

/// <summary>One account: its rights, its sessions, its second factor.</summary>
[Authorize(Policy = Policies.PortalAdministrator)]
public sealed class IndexModel(AdminReads reads, EndSessionsHandler end, ExtendEnrolmentHandler extend, AdminLinks links) : AdminPageModel(reads)
{
    public AccountLine Account { get; private set; } = null!;

    /// <summary>Key of the sentence that says what was just done; one of a fixed list.</summary>
    [FromQuery(Name = "done")]
    public string? Done { get; set; }

    [FromQuery(Name = TakenText.Parameter)]
    public int Withdrawn { get; set; }

    /// <summary>The sentence, or null.</summary>
    public string? DoneText => Done switch
    {
        "given" or "ended" or "extended" or "reset" => Texts.OfKey($"Admin_Done_{Done}"),
        "taken" => TakenText.Of(Strings.Admin_Done_taken, Withdrawn, Language),
        _ => null,
    };

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

        Account = account;
        Title = account.User.DisplayName;
        await next();
    }

    public void OnGet()
    {
        // Everything is loaded before the handler.
    }

    public async Task<IActionResult> OnPostEndSessionsAsync(CancellationToken cancellationToken) =>
        Answer(await end.HandleAsync(new EndSessions(Account.User.UserId), User.AsActor(), cancellationToken), "ended");

    public async Task<IActionResult> OnPostExtendAsync(CancellationToken cancellationToken) =>
        Answer(await extend.HandleAsync(new ExtendEnrolment(Account.User.UserId), User.AsActor(), cancellationToken), "extended");

    private IActionResult Answer(Outcome<bool> outcome, string done) =>
        outcome.Match(_ => Redirect($"{links.Account(Language, Account.User.UserId)}?done={done}"), refusal => this.Invalid(refusal));
}
