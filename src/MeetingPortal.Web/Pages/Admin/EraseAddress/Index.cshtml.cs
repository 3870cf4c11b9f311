using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Registration.Accounts;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Admin.EraseAddress;

/// <summary>Erases the person at an e-mail address who holds no right any more, after showing what is known. The address never stands in the page's own.</summary>
[Authorize(Policy = Policies.PortalAdministrator)]
public sealed class IndexModel(AdminReads reads, EraseAddressHandler erase, AdminLinks links) : AdminPageModel(reads)
{
    [BindProperty]
    public string? Email { get; set; }

    [FromQuery(Name = "done")]
    public bool IsDone { get; set; }

    /// <summary>What is known; null as long as nobody asked.</summary>
    public AddressTrace? Trace { get; private set; }

    public override string SamePageIn(Domain.Languages.Language language) => links.EraseAddress(language);

    public async Task OnGetAsync([FromQuery] Guid? account, CancellationToken cancellationToken)
    {
        Title = Strings.Admin_EraseTitle;
        Email = account is { } id ? (await Reads.AccountAsync(new UserId(id), cancellationToken))?.User.Email : null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Title = Strings.Admin_EraseTitle;
        if (!EmailShape.Fits(Email?.Trim()))
        {
            return Refused(Strings.Admin_EmailWrong);
        }

        var trace = await Reads.TraceAsync(Email!, cancellationToken);
        if (trace.IsNothing)
        {
            return Refused(Strings.Refusal_AddressUnknown);
        }

        Trace = trace;
        return Page();
    }

    public async Task<IActionResult> OnPostEraseAsync(CancellationToken cancellationToken)
    {
        Title = Strings.Admin_EraseTitle;
        var outcome = await erase.HandleAsync(new Registration.Accounts.EraseAddress(Email ?? string.Empty), User.AsActor(), cancellationToken);
        return outcome.Match(_ => Redirect(links.EraseAddress(Language) + "?done=true"), refusal => this.Invalid(refusal, nameof(Email)));
    }

    private IActionResult Refused(string message)
    {
        ModelState.AddModelError(nameof(Email), message);
        return this.Invalid();
    }
}
