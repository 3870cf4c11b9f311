using MeetingPortal.Web.Resources;
using MeetingPortal.Web.Startup;
using Microsoft.Extensions.Options;

namespace MeetingPortal.Web.Pages.Public.About;

public sealed class IndexModel(IOptions<PortalOptions> options) : PortalPageModel
{
    public PortalOptions Portal => options.Value;

    public void OnGet() => Title = Strings.About_Title;
}
