using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Domain.Publications;

/// <summary>What an officer says of a sitting; times are wall-clock times of the venue.</summary>
public sealed record SittingData(
    DateOnly Date, TimeOnly Start, TimeOnly End, LocalizedText? Room, SittingKind Kind, Audience Audience, ClosedDisplay ClosedDisplay);

/// <summary>What an officer says of an entry.</summary>
public sealed record EntryData(IReadOnlyList<ItemId> AgendaItems, LocalizedText? Text, LocalizedText? Timing, bool IfTimePermits);

/// <summary>How a programme of work is edited. Sittings and entries keep their identity, so that calendars and links follow them.</summary>
public sealed partial record ProgrammeContent
{
    public const int TextMaxLength = 1000;

    /// <summary>A sitting that begins then or later may run over midnight.</summary>
    private static readonly TimeOnly Evening = new(18, 0);

    private static readonly TimeSpan LongestNight = TimeSpan.FromHours(12);

    public Sitting? Find(ItemId sitting) => Sittings.FirstOrDefault(candidate => candidate.Id == sitting);

    /// <summary>The sitting in which that entry is taken up, or null.</summary>
    public Sitting? SittingWith(ItemId entry) => Sittings.FirstOrDefault(sitting => sitting.Entries.Any(candidate => candidate.Id == entry));

    /// <summary>Marks a sitting without its entries, or an entry; null when there is none of that identity.</summary>
    public string? MarkOf(ItemId id) => Nodes().FirstOrDefault(node => node.Id == id && id != default) is { } node ? ContentMark.Of(node) : null;

    /// <summary>Marks a sitting with everything in it.</summary>
    public string WholeMarkOf(Sitting sitting) => ContentMark.Of(sitting.Entries.Select(entry => entry.Id).Prepend(sitting.Id).Select(id => $"{id} {MarkOf(id)}"));

    public Outcome<ProgrammeContent> Add(ItemId id, string slug, SittingData data, TimeZoneInfo zone) =>
        Described(new Sitting(id, slug, data.Date, data.Start, data.End, null, data.Kind, data.Audience, data.ClosedDisplay, [], SourceOfNew, null), data, zone)
            .Then<ProgrammeContent>(sitting => this with { Sittings = [.. Sittings, sitting] });

    /// <param name="basedOn"><see cref="MarkOf"/> the sitting as the form showed it.</param>
    public Outcome<ProgrammeContent> Change(ItemId id, SittingData data, string basedOn, TimeZoneInfo zone)
    {
        if (Find(id) is not { } sitting)
        {
            return new Refusal(Refusals.ItemGone);
        }

        return string.Equals(MarkOf(id), basedOn, StringComparison.Ordinal)
            ? Described(sitting, data, zone).Then<ProgrammeContent>(changed => With(changed))
            : new Refusal(Refusals.ChangedMeanwhile);
    }

    /// <summary>Takes a sitting out with its entries.</summary>
    /// <param name="basedOn"><see cref="WholeMarkOf"/> it as the page showed it.</param>
    public Outcome<ProgrammeContent> Remove(ItemId id, string basedOn)
    {
        if (Find(id) is not { } sitting)
        {
            return new Refusal(Refusals.ItemGone);
        }

        return string.Equals(WholeMarkOf(sitting), basedOn, StringComparison.Ordinal)
            ? this with { Sittings = [.. Sittings.Where(other => other.Id != id)] }
            : new Refusal(Refusals.ChangedMeanwhile);
    }

    public Outcome<ProgrammeContent> AddEntry(ItemId sitting, ItemId id, string slug, EntryData data)
    {
        if (Find(sitting) is not { } found)
        {
            return new Refusal(Refusals.ItemGone);
        }

        var entry = new ProgrammeEntry(id, slug, [], null, null, IfTimePermits: false, SourceOfNew, SourceNote: null);
        return Described(entry, data).Then<ProgrammeContent>(described => With(found with { Entries = [.. found.Entries, described] }));
    }

    /// <param name="sitting">Where the entry is taken up from now on; another one than before moves it to that sitting's end.</param>
    /// <param name="basedOn"><see cref="MarkOf"/> the entry as the form showed it.</param>
    public Outcome<ProgrammeContent> ChangeEntry(ItemId id, EntryData data, ItemId sitting, string basedOn)
    {
        if (SittingWith(id) is not { } before || Find(sitting) is not { } after)
        {
            return new Refusal(Refusals.ItemGone);
        }

        if (!string.Equals(MarkOf(id), basedOn, StringComparison.Ordinal))
        {
            return new Refusal(Refusals.ChangedMeanwhile);
        }

        return Described(before.Entries.Single(entry => entry.Id == id), data).Then<ProgrammeContent>(described => before.Id == after.Id
            ? With(before with { Entries = [.. before.Entries.Select(entry => entry.Id == id ? described : entry)] })
            : With(Without(before, id)).With(after with { Entries = [.. after.Entries, described] }));
    }

    /// <summary>Moves an entry one place within its sitting.</summary>
    /// <param name="by">-1 towards the beginning, 1 towards the end.</param>
    /// <param name="basedOn"><see cref="WholeMarkOf"/> the sitting as the page showed it.</param>
    public Outcome<ProgrammeContent> MoveEntry(ItemId id, int by, string basedOn)
    {
        if (SittingWith(id) is not { } sitting)
        {
            return new Refusal(Refusals.ItemGone);
        }

        if (!string.Equals(WholeMarkOf(sitting), basedOn, StringComparison.Ordinal))
        {
            return new Refusal(Refusals.ChangedMeanwhile);
        }

        var entries = sitting.Entries.ToList();
        var place = entries.FindIndex(entry => entry.Id == id);
        var other = place + by;
        if (other < 0 || other >= entries.Count)
        {
            return new Refusal(Refusals.ItemCannotMove);
        }

        (entries[place], entries[other]) = (entries[other], entries[place]);
        return With(sitting with { Entries = entries });
    }

    /// <param name="basedOn"><see cref="MarkOf"/> the entry as the page showed it.</param>
    public Outcome<ProgrammeContent> RemoveEntry(ItemId id, string basedOn)
    {
        if (SittingWith(id) is not { } sitting)
        {
            return new Refusal(Refusals.ItemGone);
        }

        return string.Equals(MarkOf(id), basedOn, StringComparison.Ordinal) ? With(Without(sitting, id)) : new Refusal(Refusals.ChangedMeanwhile);
    }

    /// <summary>Sets how far the programme has come. What was inferred becomes the officer's own word with the first official stage.</summary>
    public Outcome<ProgrammeContent> Become(Stage stage, LocalizedText source) => Staging.Refuse(Kind, stage, source) is { } refusal
        ? refusal
        : this with { Stage = stage, StageSource = source.IsEmpty ? null : source, Sittings = IsOutline ? [.. Sittings.Select(Confirmed)] : Sittings };

    private SourceStatus SourceOfNew => IsOutline ? SourceStatus.Inferred : SourceStatus.Confirmed;

    private static Sitting Confirmed(Sitting sitting) => sitting with
    {
        Source = SourceStatus.Confirmed,
        SourceNote = null,
        Entries = [.. sitting.Entries.Select(entry => entry with { Source = SourceStatus.Confirmed, SourceNote = null })],
    };

    /// <summary>Between two times of the day the time runs forward, past midnight where the end is the earlier one.</summary>
    private static bool EndsInTime(TimeOnly start, TimeOnly end) => end > start || (start >= Evening && end != start && end - start <= LongestNight);

    private static Outcome<Sitting> Described(Sitting sitting, SittingData data, TimeZoneInfo zone)
    {
        if (!EndsInTime(data.Start, data.End))
        {
            return new Refusal(Refusals.SittingEndsFirst);
        }

        var described = sitting with
        {
            Date = data.Date,
            Start = data.Start,
            End = data.End,
            Room = data.Room,
            Kind = data.Kind,
            Audience = data.Audience,
            ClosedDisplay = data.ClosedDisplay,
        };
        // An hour that clocks skip would have no instant for calendars and for what is on now.
        return described.StartsAt(zone) is null || described.EndsAt(zone) is null ? new Refusal(Refusals.SittingTimeSkipped) : described;
    }

    private static Outcome<ProgrammeEntry> Described(ProgrammeEntry entry, EntryData data) => data.AgendaItems.Count == 0 && data.Text is null
        ? new Refusal(Refusals.EntryEmpty)
        : entry with { AgendaItems = data.AgendaItems, Text = data.Text, Timing = data.Timing, IfTimePermits = data.IfTimePermits };

    private static Sitting Without(Sitting sitting, ItemId entry) => sitting with { Entries = [.. sitting.Entries.Where(other => other.Id != entry)] };

    private ProgrammeContent With(Sitting changed) => this with { Sittings = [.. Sittings.Select(sitting => sitting.Id == changed.Id ? changed : sitting)] };
}
