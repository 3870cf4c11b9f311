using MeetingPortal.Domain.Meetings;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;

namespace MeetingPortal.Web.Pages.Secretariat.ListDocuments;

/// <summary>All documents of the meeting with the standing of each language: what readers have, what waits, what is missing.</summary>
[Authorize(Policy = Policies.DocumentsOfficer)]
public sealed class IndexModel(StaffReads reads, DocumentDesk desk, MeetingClock clock) : StaffPageModel(reads)
{
    public IReadOnlyList<StaffDocument> Documents { get; private set; } = [];

    public DateTimeOffset Now => clock.Now;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Title = Strings.Documents_Title;
        Documents = await desk.AllAsync(Meeting, cancellationToken);
    }
}
