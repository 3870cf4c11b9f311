using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Meetings;

namespace MeetingPortal.Domain.Publications;

/// <summary>
/// Makes the working copies of a new meeting out of those of an earlier one. Everything gets an identity of its own, so that no calendar,
/// link or feed of the one follows the other; days move, wall-clock times never do; what was official is an outline again.
/// </summary>
/// <param name="note">What the copy rests on, in English.</param>
/// <param name="days">How many days later the new meeting begins.</param>
/// <param name="newId">Gives identities.</param>
public sealed class ContentCopy(string note, int days, Func<ItemId> newId)
{
    private readonly Dictionary<ItemId, ItemId> _items = [];

    /// <summary>The copy, an agenda before its programme; null for a letter, which is a paper of its own meeting.</summary>
    public PublicationContent? Of(PublicationContent content) => content switch
    {
        AgendaContent agenda => new AgendaContent(Stage.Outline, [.. agenda.Items.Select(Of)]),
        ProgrammeContent programme => Of(programme),
        PageContent page => page,
        _ => null,
    };

    /// <summary>Documents are not copied, so none is named.</summary>
    private AgendaItem Of(AgendaItem item) => item with
    {
        Id = _items[item.Id] = newId(),
        Source = SourceStatus.Inferred,
        SourceNote = note,
        Documents = [],
        Children = [.. item.Children.Select(Of)],
    };

    private ProgrammeContent Of(ProgrammeContent programme)
    {
        var taken = new List<string>();
        var sittings = new List<Sitting>();
        foreach (var sitting in programme.Sittings)
        {
            var date = sitting.Date.AddDays(days);
            var slug = ItemSlug.OfSitting(date, sitting.Start, taken);
            taken.Add(slug);
            var entries = new List<ProgrammeEntry>();
            foreach (var entry in sitting.Entries)
            {
                entries.Add(Of(entry, sitting.Slug, slug, taken));
                taken.Add(entries[^1].Slug);
            }

            sittings.Add(sitting with { Id = newId(), Slug = slug, Date = date, Entries = entries, Source = SourceStatus.Inferred, SourceNote = note, Sequence = 0 });
        }

        return new ProgrammeContent(Stage.Outline, sittings);
    }

    /// <summary>The short name of an entry often begins with that of its sitting, which names a day.</summary>
    private ProgrammeEntry Of(ProgrammeEntry entry, string sitting, string newSitting, List<string> taken)
    {
        var wanted = entry.Slug.StartsWith(sitting + '-', StringComparison.Ordinal) ? newSitting + entry.Slug[sitting.Length..] : entry.Slug;
        return entry with
        {
            Id = newId(),
            Slug = ItemSlug.Of(wanted, "entry", taken),
            AgendaItems = [.. entry.AgendaItems.Where(_items.ContainsKey).Select(item => _items[item])],
            Source = SourceStatus.Inferred,
            SourceNote = note,
        };
    }
}
