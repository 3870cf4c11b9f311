using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Web.Caching;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Now;
using MeetingPortal.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Public.Programme;

public sealed class IndexModel(PublicReads reads, PublicAgendas agendas, MeetingClock clock, PublicEpochs epochs, NowBoard board, PublicLinks links)
    : OutlinePageModel<ProgrammeContent>(reads, clock, ContentKind.Programme, PagePlace.InsteadOfProgramme)
{
    private AgendaContent? _agenda;

    /// <summary>Null on an older release, and while there is nothing to tell and nobody waits for it.</summary>
    public NowBlock? OnNow { get; private set; }

    public async Task<IActionResult> OnGetAsync(int? number, CancellationToken cancellationToken)
    {
        Tab = Tab.Programme;
        if (!await LoadWithDocumentsAsync(PublicationSlugs.Programme, number, cancellationToken))
        {
            return NotThere();
        }

        _agenda = await agendas.OfAsync(Meeting.Meeting.Id, Release, cancellationToken);
        Title = ContentTitles.Of(ContentKind.Programme, null, Shown?.IsOutline == true, Language);
        foreach (var sitting in Shown?.Sittings ?? [])
        {
            epochs.Expect(sitting.StartsAt(Zone));
            epochs.Expect(sitting.EndsAt(Zone));
        }

        OnNow = Release is { IsCurrent: false } ? null : await board.BlockAsync(Meeting.Meeting, Language, cancellationToken);
        return Page();
    }

    public ProgrammeView View => new(Shown!, Meeting.Meeting, Official, Item, links.Agenda(Language, Meeting.Code), Now) { IsCurrent = Release!.IsCurrent, HasFilesOn = HasFilesOn };

    private AgendaItem? Item(ItemId id) => _agenda?.Find(id);

    private bool HasFilesOn(DateOnly day) =>
        Shown?.DocumentsOn(day, _agenda) is { } ids && Documents.Any(document => ids.Contains(document.Id) && document.FilesIn(Language).Any());
}
