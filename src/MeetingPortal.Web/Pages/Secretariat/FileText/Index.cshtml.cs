using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Registration.Files;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Files;
using MeetingPortal.Web.Links;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Secretariat.FileText;

/// <summary>The text of a Word document that was sent to the meeting.</summary>
[Authorize(Policy = Policies.RegistrationOfficer)]
public sealed class IndexModel(StaffReads reads, PrivateFiles files, PrivateFileViews views, SecretariatLinks links) : StaffPageModel(reads)
{
    public PrivateFileView Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid file, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(new StoredFileId(file), Meeting.Id, cancellationToken) is not { Type: FileType.Docx } found)
        {
            return NotFound();
        }

        Shown = views.Of(found, links.File(Language, Meeting.Code, found.Id));
        Title = found.Name;
        return Page();
    }
}
