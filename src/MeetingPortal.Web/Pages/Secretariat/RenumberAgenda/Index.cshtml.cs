using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Agendas;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Secretariat.RenumberAgenda;

/// <summary>Shows which printed numbers would change, and changes them when the officer says so; identities, links and calendars stay.</summary>
[Authorize(Policy = Policies.DocumentsOfficer)]
public sealed class IndexModel(StaffReads reads, RenumberAgendaHandler renumber, SecretariatLinks links)
    : WorkingCopyPageModel<AgendaContent>(reads, ContentKind.Agenda)
{
    public void OnGet() => Title = Strings.EditAgenda_RenumberTitle;

    public async Task<IActionResult> OnPostAsync(string? basedOn, CancellationToken cancellationToken)
    {
        Title = Strings.EditAgenda_RenumberTitle;
        var outcome = await renumber.HandleAsync(new Publishing.Agendas.RenumberAgenda(Meeting.Id, basedOn ?? string.Empty), User.AsActor(), cancellationToken);
        return outcome.Match(_ => SavedIn(links.Agenda(Language, Meeting.Code)), refusal => this.Invalid(refusal));
    }
}
