using MeetingPortal.Data.Mail;
using MeetingPortal.Data.Mail.Files;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Registration.Access;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Resources;
using MeetingPortal.Web.Startup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace MeetingPortal.Web.Pages.Account.SignIn;

/// <summary>Asks for a code. The answer is the same for every address, known or not.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class IndexModel(SignInSteps steps, AccountLinks links, IHostEnvironment environment, IOptions<PortalOptions> portal, IOptions<MailOptions> mail) : PortalPageModel
{
    [BindProperty]
    public SignInInput Input { get; set; } = new();

    /// <summary>A form that waits for its session.</summary>
    [BindProperty]
    public string? Kept { get; set; }

    /// <summary>Where the person wanted to go, when it is a path of this portal.</summary>
    public string? ReturnTo { get; private set; }

    /// <summary>Where a demonstration puts its mail; null elsewhere.</summary>
    public string? MailFolder => environment.IsDevelopment() && !mail.Value.HasServer
        ? Path.Combine(PortalBuilder.WithSettings(PortalFolders.Find(), portal.Value).Data, FileTransport.FolderName)
        : null;

    public IEnumerable<string> DemonstrationAddresses => DemonstrationAccount.All.Select(account => account.Email);

    public override bool IsUnlisted => true;

    public override string SamePageIn(Language language) => links.SignIn(language, ReturnTo);

    public void OnGet([FromQuery] string? returnTo) => Show(returnTo);

    public async Task<IActionResult> OnPostAsync()
    {
        Show(Input.ReturnTo);
        if (!EmailShape.Fits(Input.Email?.Trim()))
        {
            ModelState.AddModelError("Input.Email", Strings.SignIn_EmailMissing);
            return this.Invalid();
        }

        await steps.AskAsync(HttpContext, new StartSignIn(Input.Email!, Language), ReturnTo);

        // 307 carries the form that waits to the next page; without one the next page is read anew.
        return Kept is null ? Redirect(links.Code(Language)) : RedirectPreserveMethod(links.Code(Language, "Show"));
    }

    private void Show(string? returnTo)
    {
        Title = Strings.Account_SignInTitle;
        ReturnTo = ReturnAddress.OrNull(returnTo);
    }
}
