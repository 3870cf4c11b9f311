using MeetingPortal.Web.Access;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;

namespace MeetingPortal.Web.Pages.Secretariat.Requests;

/// <summary>Requests for access: those that wait, and what became of the others.</summary>
[Authorize(Policy = Policies.RegistrationOfficer)]
public sealed class IndexModel(StaffReads reads, AccessRequests requests) : StaffPageModel(reads)
{
    public IReadOnlyList<AccessRequestRow> Waiting { get; private set; } = [];

    public IReadOnlyList<AccessRequestRow> Answered { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Title = Strings.Requests_Title;
        Waiting = await requests.ListAsync(Meeting.Id, isWaiting: true, Language, cancellationToken);
        Answered = await requests.ListAsync(Meeting.Id, isWaiting: false, Language, cancellationToken);
    }
}
