using MeetingPortal.Domain.Meetings;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Web.Caching;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Pages.Shared;
using MeetingPortal.Web.Resources;

namespace MeetingPortal.Web.Pages.Public.Register;

/// <summary>How missions and organizations register on this portal: general words, and of the meeting only what its officers made public.</summary>
public sealed class IndexModel(PublicReads reads, MeetingClock clock, PublicEpochs epochs, AccountLinks account) : MeetingPageModel(reads, clock)
{
    public string SignInAddress => account.SignIn(Language, null);

    public void OnGet()
    {
        Title = Strings.Register_Title;
        foreach (var deadline in Meeting.Deadlines)
        {
            epochs.Expect(deadline.EndsAt(Zone));
        }
    }

    public bool IsPast(Deadline deadline) => deadline.EndsAt(Zone) <= Now;

    public string ZoneLabel(Deadline deadline) =>
        VenueTime.ZoneAt(deadline.EndsAt(Zone) ?? Now, Meeting.Meeting, Language);
}
