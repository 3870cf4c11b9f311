using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Agendas;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MeetingPortal.Web.Pages.Secretariat.RemoveAgendaItem;

/// <summary>Takes an item out of the agenda, in sight of what goes with it and of the sittings that take it up.</summary>
[Authorize(Policy = Policies.DocumentsOfficer)]
public sealed class IndexModel(StaffReads reads, RemoveAgendaItemHandler remove, SecretariatLinks links)
    : WorkingCopyPageModel<AgendaContent>(reads, ContentKind.Agenda)
{
    public AgendaItem Item { get; private set; } = null!;

    /// <summary>Sittings of the programme's working copy that take up the item or one of its sub-items.</summary>
    public IReadOnlyList<Sitting> Sittings { get; private set; } = [];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(string? basedOn, CancellationToken cancellationToken)
    {
        var command = new Publishing.Agendas.RemoveAgendaItem(Meeting.Id, Item.Id, basedOn ?? string.Empty);
        var outcome = await remove.HandleAsync(command, User.AsActor(), cancellationToken);
        return outcome.Match(_ => SavedIn(links.Agenda(Language, Meeting.Code)), refusal => this.Invalid(refusal));
    }

    protected override async Task<bool> LoadAsync(PageHandlerExecutingContext context)
    {
        Title = Strings.EditAgenda_RemoveTitle;
        if (!await base.LoadAsync(context) || Named("agendaItem") is not { } id || Working.Find(id) is not { } item)
        {
            return false;
        }

        Item = item;
        var programme = await Reads.PublicationAsync(Meeting.Id, ContentKind.Programme, PublicationSlugs.Programme, HttpContext.RequestAborted);
        var taken = item.Children.Select(child => child.Id).Prepend(item.Id).ToHashSet();
        Sittings = programme?.Copy.Content is ProgrammeContent content
            ? [.. content.Days().SelectMany(day => day).Where(sitting => sitting.Entries.Any(entry => entry.AgendaItems.Any(taken.Contains)))]
            : [];
        return true;
    }
}
