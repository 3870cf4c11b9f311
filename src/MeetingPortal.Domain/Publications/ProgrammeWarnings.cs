using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Rooms;

namespace MeetingPortal.Domain.Publications;

public enum ProgrammeWarningKind
{
    /// <summary>Two sittings of the whole meeting at the same time.</summary>
    Overlap,

    /// <summary>Two sittings in one room at the same time, where not both are of the whole meeting.</summary>
    SameRoom,

    /// <summary>An agenda item, without sub-items, that no sitting takes up.</summary>
    NeverScheduled,

    /// <summary>An entry that takes up an item which the agenda does not have any more.</summary>
    ItemGone,

    /// <summary>A public sitting with nothing in it.</summary>
    EmptySitting,

    /// <summary>On a day that is none of the meeting's.</summary>
    OutsideMeeting,
}

/// <summary>What an officer should look at before a release; none of it forbids one.</summary>
/// <param name="Sitting">The sitting concerned, where there is one.</param>
/// <param name="Other">The sitting that overlaps with it.</param>
/// <param name="Item">The agenda item concerned, where there is one.</param>
public sealed record ProgrammeWarning(ProgrammeWarningKind Kind, Sitting? Sitting = null, Sitting? Other = null, AgendaItem? Item = null);

/// <summary>Reads a programme beside its agenda as a careful colleague would.</summary>
public static class ProgrammeWarnings
{
    /// <param name="room">The meeting's own room, where every sitting is that names none.</param>
    public static IReadOnlyList<ProgrammeWarning> Of(ProgrammeContent programme, AgendaContent? agenda, MeetingFrame meeting, LocalizedText room)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(meeting);
        return [.. Outside(programme, meeting), .. Overlaps(programme, room), .. Empty(programme), .. OfAgenda(programme, agenda)];
    }

    private static IEnumerable<ProgrammeWarning> Overlaps(ProgrammeContent programme, LocalizedText room)
    {
        var sittings = programme.Sittings.OrderBy(Begin).ToList();
        return
            from pair in sittings.Index()
            from other in sittings.Skip(pair.Index + 1)
            where Begin(other) < End(pair.Item)
            let kind = KindOfOverlap(pair.Item, other, room)
            where kind is not null
            select new ProgrammeWarning(kind.Value, pair.Item, other);
    }

    /// <summary>Null when both can be held.</summary>
    private static ProgrammeWarningKind? KindOfOverlap(Sitting one, Sitting other, LocalizedText room)
    {
        if (one.Kind == SittingKind.Plenary && other.Kind == SittingKind.Plenary)
        {
            return ProgrammeWarningKind.Overlap;
        }

        return string.Equals(RoomKey.Of(one.Room, room), RoomKey.Of(other.Room, room), StringComparison.Ordinal) ? ProgrammeWarningKind.SameRoom : null;
    }

    private static IEnumerable<ProgrammeWarning> Outside(ProgrammeContent programme, MeetingFrame meeting) =>
        programme.Sittings.Where(sitting => sitting.Date < meeting.StartsOn || sitting.Date > meeting.EndsOn)
            .Select(sitting => new ProgrammeWarning(ProgrammeWarningKind.OutsideMeeting, sitting));

    private static IEnumerable<ProgrammeWarning> Empty(ProgrammeContent programme) =>
        programme.Sittings.Where(sitting => sitting.IsPublic && sitting.Entries.Count == 0).Select(sitting => new ProgrammeWarning(ProgrammeWarningKind.EmptySitting, sitting));

    private static IEnumerable<ProgrammeWarning> OfAgenda(ProgrammeContent programme, AgendaContent? agenda)
    {
        if (agenda is null)
        {
            return [];
        }

        var scheduled = programme.Sittings.SelectMany(sitting => sitting.Entries).SelectMany(entry => entry.AgendaItems).ToHashSet();
        var known = agenda.AllItems().Select(item => item.Id).ToHashSet();
        var gone = programme.Sittings.Where(sitting => sitting.Entries.Any(entry => entry.AgendaItems.Any(item => !known.Contains(item))));

        // An item is taken up with its sub-items, and a sub-item with its item.
        var missing = agenda.Items.Where(item => !IsScheduled(item, scheduled))
            .Concat(agenda.Items.Where(item => !scheduled.Contains(item.Id) && IsScheduled(item, scheduled)).SelectMany(item => item.Children).Where(child => !scheduled.Contains(child.Id)));
        return
        [
            .. gone.Select(sitting => new ProgrammeWarning(ProgrammeWarningKind.ItemGone, sitting)),
            .. missing.Select(item => new ProgrammeWarning(ProgrammeWarningKind.NeverScheduled, Item: item)),
        ];
    }

    private static bool IsScheduled(AgendaItem item, HashSet<ItemId> scheduled) =>
        scheduled.Contains(item.Id) || item.Children.Any(child => scheduled.Contains(child.Id));

    private static DateTime Begin(Sitting sitting) => sitting.Date.ToDateTime(sitting.Start);

    private static DateTime End(Sitting sitting) => (sitting.End > sitting.Start ? sitting.Date : sitting.Date.AddDays(1)).ToDateTime(sitting.End);
}
