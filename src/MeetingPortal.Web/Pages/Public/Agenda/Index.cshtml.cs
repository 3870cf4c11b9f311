using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Web.Caching;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Public.Agenda;

public sealed class IndexModel(PublicReads reads, MeetingClock clock, PublicEpochs epochs, PublicLinks links)
    : OutlinePageModel<AgendaContent>(reads, clock, ContentKind.Agenda, PagePlace.InsteadOfAgenda)
{
    private PublicRelease? _programme;

    public async Task<IActionResult> OnGetAsync(int? number, CancellationToken cancellationToken)
    {
        Tab = Tab.Agenda;
        if (!await LoadWithDocumentsAsync(PublicationSlugs.Agenda, number, cancellationToken))
        {
            return NotThere();
        }

        epochs.Expect(WallClock.InstantAt(Meeting.Meeting.EndsOn.AddDays(1), TimeOnly.MinValue, Zone));
        _programme = await Reads.CurrentAsync(Meeting.Meeting.Id, ContentKind.Programme, PublicationSlugs.Programme, cancellationToken);
        Title = ContentTitles.Of(ContentKind.Agenda, null, Shown?.IsOutline == true, Language);
        return Page();
    }

    public AgendaView View => new(Shown!, Meeting.Code, Official, Documents, _programme?.Content as ProgrammeContent, links.Programme(Language, Meeting.Code))
    {
        IsFollowed = Release is { IsCurrent: true } && Today <= Meeting.Meeting.EndsOn,
        HasCalendars = true,
    };
}
