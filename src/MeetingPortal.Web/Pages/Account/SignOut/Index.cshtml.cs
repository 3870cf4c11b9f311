using MeetingPortal.Data.Accounts;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Account.SignOut;

/// <summary>Ends the session, on every device: a copied cookie is worth nothing afterwards.</summary>
[Authorize(Policy = Policies.SignedIn)]
[BeforeSecondFactor]
public sealed class IndexModel(UserManager<PortalUser> users, SignInManager<PortalUser> signIn, PublicLinks links) : PortalPageModel
{
    public override bool IsUnlisted => true;

    public void OnGet() => Title = Strings.Account_SignOutEverywhere;

    public async Task<IActionResult> OnPostAsync()
    {
        if (await users.GetUserAsync(User) is { } user)
        {
            await users.UpdateSecurityStampAsync(user);
        }

        await signIn.SignOutAsync();
        return Redirect(links.Home(Language));
    }
}
