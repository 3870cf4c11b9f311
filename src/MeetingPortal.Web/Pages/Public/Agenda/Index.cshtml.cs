using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Web.Caching;
using MeetingPortal.Web.Localisation;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Public.Agenda;

public sealed class IndexModel(PublicReads reads, MeetingClock clock, PublicEpochs epochs)
    : OutlinePageModel<AgendaContent>(reads, clock, ContentKind.Agenda, DocumentKind.ProvisionalAgenda, PagePlace.InsteadOfAgenda)
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

    public AgendaItemRow Row(AgendaItem item) => new(
        item,
        Shown?.IsOutline == true,
        Release is { IsCurrent: true } && Today <= Meeting.Meeting.EndsOn,
        Meeting.Code,
        [.. Documents.Where(document => item.Documents.Contains(document.Id))],
        [.. (_programme?.Content as ProgrammeContent)?.SittingsOf(item.Id).OrderBy(sitting => sitting.Date).ThenBy(sitting => sitting.Start) ?? Enumerable.Empty<Sitting>()],
        [.. item.Children.Select(Row)]);
}

/// <summary>An agenda item with what is linked to it.</summary>
/// <param name="IsFollowed">True while it is worth the while to ask to be told of it.</param>
/// <param name="IsOutline">True when the item says how sure the portal's team is of it.</param>
public sealed record AgendaItemRow(
    AgendaItem Item,
    bool IsOutline,
    bool IsFollowed,
    MeetingCode Meeting,
    IReadOnlyList<PublicDocument> Documents,
    IReadOnlyList<Sitting> Sittings,
    IReadOnlyList<AgendaItemRow> Children)
{
    public bool HasLinks => IsOutline || IsFollowed || Documents.Count > 0 || Sittings.Count > 0;
}
