using MeetingPortal.Domain.Meetings;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Web.Resources;

namespace MeetingPortal.Web.Pages.Public.Updates;

public sealed class IndexModel(PublicReads reads, MeetingClock clock) : MeetingPageModel(reads, clock)
{
    private const int Most = 200;

    public IReadOnlyList<IPublicUpdate> Updates { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Tab = Tab.Updates;
        Title = Strings.Updates_Title;
        var documents = await Reads.DocumentsAsync(Meeting.Meeting, cancellationToken);
        Updates = await Reads.UpdatesAsync(Meeting.Meeting, documents, Most, cancellationToken);
    }
}
