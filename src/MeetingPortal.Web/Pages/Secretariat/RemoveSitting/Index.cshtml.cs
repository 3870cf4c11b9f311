using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Programmes;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MeetingPortal.Web.Pages.Secretariat.RemoveSitting;

/// <summary>Takes a sitting out of the programme, in sight of what goes with it.</summary>
[Authorize(Policy = Policies.DocumentsOfficer)]
public sealed class IndexModel(StaffReads reads, RemoveSittingHandler remove, SecretariatLinks links)
    : WorkingCopyPageModel<ProgrammeContent>(reads, ContentKind.Programme)
{
    public Sitting Sitting { get; private set; } = null!;

    /// <summary>True when readers have the sitting in their calendars.</summary>
    public bool IsReleased => (Publication!.Current?.Content as ProgrammeContent)?.Find(Sitting.Id) is not null;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(string? basedOn, CancellationToken cancellationToken)
    {
        var command = new Publishing.Programmes.RemoveSitting(Meeting.Id, Sitting.Id, basedOn ?? string.Empty);
        var outcome = await remove.HandleAsync(command, User.AsActor(), cancellationToken);
        return outcome.Match(_ => SavedIn(links.Programme(Language, Meeting.Code)), refusal => this.Invalid(refusal));
    }

    protected override async Task<bool> LoadAsync(PageHandlerExecutingContext context)
    {
        Title = Strings.EditProgramme_RemoveTitle;
        if (!await base.LoadAsync(context) || Named("sitting") is not { } id || Working.Find(id) is not { } sitting)
        {
            return false;
        }

        Sitting = sitting;
        return true;
    }
}
