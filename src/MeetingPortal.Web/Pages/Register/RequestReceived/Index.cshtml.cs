using MeetingPortal.Domain.Meetings;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Web.Pages.Public;
using MeetingPortal.Web.Resources;

namespace MeetingPortal.Web.Pages.Register.RequestReceived;

/// <summary>Says what happens after a request for access; the same for every request.</summary>
public sealed class IndexModel(PublicReads reads, MeetingClock clock) : MeetingPageModel(reads, clock)
{
    public override bool IsUnlisted => true;

    public void OnGet() => Title = Strings.AccessRequest_ReceivedTitle;
}
