using MeetingPortal.Data.Accounts;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.People;
using MeetingPortal.Registration.Access;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Resources;
using MeetingPortal.Web.Startup;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace MeetingPortal.Web.Pages.Account.FirstAdministrator;

/// <summary>Makes the reader of the link that the server printed the first administrator; dead for ever once there is one.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class IndexModel(
    FirstAdministratorLinks first, MakeFirstAdministratorHandler make, UserManager<PortalUser> users, SessionStart session, AccountLinks links) : PortalPageModel
{
    [BindProperty]
    public FirstAdministratorInput Input { get; set; } = new();

    [FromQuery]
    public string? Secret { get; set; }

    public bool IsOpen { get; private set; }

    public override bool IsUnlisted => true;

    public override string SamePageIn(Language language) => new Uri(links.FirstAdministrator(language, Secret ?? string.Empty)).PathAndQuery;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ? Page() : Closed();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return Closed();
        }

        if (!IsComplete())
        {
            return this.Invalid();
        }

        var outcome = await make.HandleAsync(new MakeFirstAdministrator(Input.Name!, Input.Email!), cancellationToken);
        return await outcome.Match<Task<IActionResult>>(
            async id => Redirect(await session.BeginAsync((await users.FindByIdAsync(id.ToString()))!, Language)),
            refusal => Task.FromResult(this.Invalid(refusal, refusal.Key is NameText.CharacterRefused ? "Input.Name" : string.Empty)));
    }

    private bool IsComplete()
    {
        if (string.IsNullOrWhiteSpace(Input.Name) || Input.Name.Trim().Length > PortalUser.DisplayNameMaxLength)
        {
            ModelState.AddModelError("Input.Name", Strings.Bootstrap_NameMissing);
        }

        if (!EmailShape.Fits(Input.Email?.Trim()))
        {
            ModelState.AddModelError("Input.Email", Strings.SignIn_EmailMissing);
        }

        return ModelState.IsValid;
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        IsOpen = await first.IsGoodAsync(Secret, cancellationToken);
        Title = IsOpen ? Strings.Bootstrap_Title : Strings.Bootstrap_ClosedTitle;
        return IsOpen;
    }

    private PageResult Closed()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }
}
