using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Web.Caching;
using MeetingPortal.Web.Localisation;
using MeetingPortal.Web.Now;
using MeetingPortal.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Public.Programme;

public sealed class IndexModel(PublicReads reads, PublicAgendas agendas, MeetingClock clock, PublicEpochs epochs, NowBoard board)
    : OutlinePageModel<ProgrammeContent>(reads, clock, ContentKind.Programme, DocumentKind.AnnotatedProgrammeOfWork, PagePlace.InsteadOfProgramme)
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

    public AgendaItem? Item(ItemId id) => _agenda?.Find(id);

    /// <summary>Whether a bundle of that day's documents would hold any in the page's language.</summary>
    public bool HasFilesOn(DateOnly day) =>
        Shown?.DocumentsOn(day, _agenda) is { } ids && Documents.Any(document => ids.Contains(document.Id) && document.FilesIn(Language).Any());

    public bool IsNow(Sitting sitting) => Release is { IsCurrent: true } && sitting.StartsAt(Zone) <= Now && Now < sitting.EndsAt(Zone);

    /// <summary>The venue's offset from UTC on the first day, for the line that names the zone.</summary>
    public TimeSpan Offset => Zone.GetUtcOffset(Shown?.Sittings is [var first, ..] ? first.StartsAt(Zone) ?? Now : Now);
}
