using MeetingPortal.Web.Access;
using MeetingPortal.Web.Resources;
using MeetingPortal.Web.Localisation;
using Microsoft.AspNetCore.Authorization;

namespace MeetingPortal.Web.Pages.Secretariat.MeetingHome;

[Authorize(Policy = Policies.DocumentsOfficer)]
public sealed class IndexModel(StaffReads reads) : StaffPageModel(reads)
{
    public IReadOnlyList<StaffPublication> Publications { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Title = Texts.Format(Strings.Staff_MeetingTitle, Meeting.ShortCode);
        Publications = await Reads.PublicationsAsync(Meeting.Id, cancellationToken);
    }
}
