using MeetingPortal.Domain.Meetings;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Secretariat.ListDocuments;

/// <summary>All documents of the meeting with the standing of each language: what readers have, what waits, what is missing.</summary>
[Authorize(Policy = Policies.DocumentsOfficer)]
public sealed class IndexModel(StaffReads reads, DocumentDesk desk, DropReads drops, MeetingClock clock) : StaffPageModel(reads)
{
    public IReadOnlyList<StaffDocument> Documents { get; private set; } = [];

    /// <summary>Files that were dropped and that nobody has confirmed.</summary>
    public IReadOnlyList<WaitingDrop> Drops { get; private set; } = [];

    /// <summary>What was just done, said once.</summary>
    public string? Notice { get; private set; }

    public DateTimeOffset Now => clock.Now;

    public async Task OnGetAsync([FromQuery] string? done, CancellationToken cancellationToken)
    {
        Title = Strings.Documents_Title;
        Notice = done is "confirmed" ? Strings.Drop_Confirmed : null;
        Documents = await desk.AllAsync(Meeting, cancellationToken);
        Drops = await drops.WaitingAsync(Meeting, cancellationToken);
    }
}
