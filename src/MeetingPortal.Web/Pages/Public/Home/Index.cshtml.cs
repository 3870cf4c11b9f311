using MeetingPortal.Domain.Meetings;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Web.Resources;

namespace MeetingPortal.Web.Pages.Public.Home;

public sealed class IndexModel(PublicReads reads) : PortalPageModel
{
    public IReadOnlyList<Meeting> Meetings { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Title = Strings.Home_Title;
        Meetings = await reads.MeetingsAsync(cancellationToken);
    }
}
