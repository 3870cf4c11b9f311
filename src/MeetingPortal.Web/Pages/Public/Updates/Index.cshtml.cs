using MeetingPortal.Domain.Meetings;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Web.Resources;

namespace MeetingPortal.Web.Pages.Public.Updates;

public sealed class IndexModel(PublicReads reads, MeetingClock clock) : MeetingPageModel(reads, clock)
{
    private const int Most = 200;

    public IReadOnlyList<PublicReleaseRow> Updates { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Tab = Tab.Updates;
        Title = Strings.Updates_Title;
        Updates = await Reads.UpdatesAsync(Meeting.Meeting.Id, Most, cancellationToken);
    }
}
