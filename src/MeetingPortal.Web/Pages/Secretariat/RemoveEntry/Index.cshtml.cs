using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Programmes;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Pages.Secretariat.EditProgramme;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MeetingPortal.Web.Pages.Secretariat.RemoveEntry;

/// <summary>Takes an entry out of its sitting.</summary>
[Authorize(Policy = Policies.DocumentsOfficer)]
public sealed class IndexModel(StaffReads reads, RemoveEntryHandler remove, SecretariatLinks links)
    : WorkingCopyPageModel<ProgrammeContent>(reads, ContentKind.Programme)
{
    public Sitting Sitting { get; private set; } = null!;

    public ProgrammeEntry Entry { get; private set; } = null!;

    public string Label { get; private set; } = string.Empty;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(string? basedOn, CancellationToken cancellationToken)
    {
        var command = new Publishing.Programmes.RemoveEntry(Meeting.Id, Entry.Id, basedOn ?? string.Empty);
        var outcome = await remove.HandleAsync(command, User.AsActor(), cancellationToken);
        return outcome.Match(_ => SavedIn(links.Programme(Language, Meeting.Code), Sitting.Slug), refusal => this.Invalid(refusal));
    }

    protected override async Task<bool> LoadAsync(PageHandlerExecutingContext context)
    {
        Title = Strings.EditProgramme_RemoveEntryTitle;
        if (!await base.LoadAsync(context) || Named("entry") is not { } id || Working.SittingWith(id) is not { } sitting)
        {
            return false;
        }

        (Sitting, Entry) = (sitting, sitting.Entries.Single(entry => entry.Id == id));
        Label = new SittingRow(sitting, string.Empty, await Reads.AgendaAsync(Meeting.Id, HttpContext.RequestAborted), Meeting.Code).LabelOf(Entry, Language);
        return true;
    }
}
