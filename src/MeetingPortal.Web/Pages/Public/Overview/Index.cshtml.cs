using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Web.Caching;
using MeetingPortal.Web.Now;
using MeetingPortal.Web.Pages.Shared;

namespace MeetingPortal.Web.Pages.Public.Overview;

/// <summary>A sitting that is on or comes next, with the agenda items taken in it.</summary>
public sealed record SittingCard(Sitting Sitting, bool IsNow, IReadOnlyList<AgendaItem> Items);

public sealed class IndexModel(PublicReads reads, MeetingClock clock, PublicEpochs epochs, NowBoard board) : MeetingPageModel(reads, clock)
{
    private const int LatestUpdates = 4;

    public PublicRelease? Letter { get; private set; }

    public PublicRelease? Agenda { get; private set; }

    public PublicRelease? Programme { get; private set; }

    public IReadOnlyList<PublicDocument> Documents { get; private set; } = [];

    public IReadOnlyList<IPublicUpdate> Updates { get; private set; } = [];

    public IReadOnlyList<SittingCard> NowAndNext { get; private set; } = [];

    /// <summary>Null while there is nothing to tell, and nobody waits for it.</summary>
    public NowBlock? OnNow { get; private set; }

    public bool IsOver => Today > Meeting.Meeting.EndsOn;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Tab = Tab.Overview;
        Title = Meeting.Meeting.Title.Best(Language)?.Text.Text ?? Meeting.Meeting.ShortCode;
        var id = Meeting.Meeting.Id;
        Letter = await Reads.CurrentAsync(id, ContentKind.Letter, PublicationSlugs.Letter, cancellationToken);
        Agenda = await Reads.CurrentAsync(id, ContentKind.Agenda, PublicationSlugs.Agenda, cancellationToken);
        Programme = await Reads.CurrentAsync(id, ContentKind.Programme, PublicationSlugs.Programme, cancellationToken);
        Documents = await Reads.DocumentsAsync(Meeting.Meeting, cancellationToken);
        Updates = await Reads.UpdatesAsync(Meeting.Meeting, Documents, LatestUpdates, cancellationToken);
        NowAndNext = FindNowAndNext();
        OnNow = await board.BlockAsync(Meeting.Meeting, Language, cancellationToken);
        foreach (var deadline in Meeting.Deadlines)
        {
            epochs.Expect(deadline.EndsAt(Zone));
        }

        epochs.Expect(WallClock.InstantAt(Meeting.Meeting.EndsOn.AddDays(1), TimeOnly.MinValue, Zone));
    }

    public bool IsPast(Deadline deadline) => deadline.EndsAt(Zone) <= Now;

    private List<SittingCard> FindNowAndNext()
    {
        var sittings = (Programme?.Content as ProgrammeContent)?.Days().SelectMany(day => day).ToList() ?? [];
        foreach (var sitting in sittings)
        {
            epochs.Expect(sitting.StartsAt(Zone));
            epochs.Expect(sitting.EndsAt(Zone));
        }

        var on = sittings.Where(sitting => sitting.StartsAt(Zone) <= Now && Now < sitting.EndsAt(Zone));
        var next = sittings.Where(sitting => sitting.StartsAt(Zone) > Now).Take(1);
        return [.. on.Select(sitting => Card(sitting, isNow: true)), .. next.Select(sitting => Card(sitting, isNow: false))];
    }

    private SittingCard Card(Sitting sitting, bool isNow)
    {
        var agenda = Agenda?.Content as AgendaContent;
        var items = sitting.Entries.SelectMany(entry => entry.AgendaItems).Distinct()
            .Select(id => agenda?.Find(id)).OfType<AgendaItem>();
        return new SittingCard(sitting, isNow, [.. items]);
    }
}
