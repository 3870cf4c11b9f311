using MeetingPortal.Domain.Meetings;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Web.Pages.Public;
using MeetingPortal.Web.Resources;

namespace MeetingPortal.Web.Pages.Subscriptions.AskReceived;

/// <summary>Says what happens next; the same for every address.</summary>
public sealed class IndexModel(PublicReads reads, MeetingClock clock) : MeetingPageModel(reads, clock)
{
    public override bool IsUnlisted => true;

    public void OnGet() => Title = Strings.Subscribe_ReceivedTitle;
}
