using MeetingPortal.Web.Resources;

namespace MeetingPortal.Web.Pages.Account.SignIn;

/// <summary>Where somebody who is not signed in is sent.</summary>
public sealed class IndexModel(IHostEnvironment environment) : PortalPageModel
{
    public bool IsDemonstration => environment.IsDevelopment();

    public override bool IsUnlisted => true;

    public void OnGet() => Title = Strings.Account_SignInTitle;
}
