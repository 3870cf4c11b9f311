using MeetingPortal.Domain.Meetings;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Web.Resources;

namespace MeetingPortal.Web.Pages.Public.Information;

public sealed class IndexModel(PublicReads reads, MeetingClock clock) : MeetingPageModel(reads, clock)
{
    public void OnGet()
    {
        Tab = Tab.Information;
        Title = Strings.Information_Title;
    }
}
