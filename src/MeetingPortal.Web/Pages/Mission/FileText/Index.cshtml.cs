using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Registration.Files;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Files;
using MeetingPortal.Web.Links;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Mission.FileText;

/// <summary>The text of a Word document that the delegation sent.</summary>
[Authorize(Policy = Policies.EditDelegation)]
public sealed class IndexModel(MissionDesk desk, PrivateFiles files, PrivateFileViews views, MissionLinks links) : MissionPageModel(desk)
{
    public PrivateFileView Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid file, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(new StoredFileId(file), Meeting.Id, Mission.Party, cancellationToken) is not { Type: FileType.Docx } found)
        {
            return NotFound();
        }

        Shown = views.Of(found, links.File(Language, Mission.Code, Meeting.Code, found.Id));
        Title = found.Name;
        return Page();
    }
}
