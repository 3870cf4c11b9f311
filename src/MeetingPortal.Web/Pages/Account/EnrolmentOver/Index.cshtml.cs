using MeetingPortal.Web.Resources;
using MeetingPortal.Web.Startup;
using Microsoft.Extensions.Options;

namespace MeetingPortal.Web.Pages.Account.EnrolmentOver;

/// <summary>Says why a member of staff is not signed in any more, and whom to ask.</summary>
public sealed class IndexModel(IOptions<PortalOptions> options) : PortalPageModel
{
    public string? Contact => options.Value.OperatorContact;

    public override bool IsUnlisted => true;

    public void OnGet() => Title = Strings.SecondFactor_OverTitle;
}
