using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;

namespace MeetingPortal.Domain.Rooms;

/// <summary>How it stands in a room.</summary>
public enum NowState
{
    /// <summary>The room is at work: on an item, or in session when none is named.</summary>
    Begun,
    Suspended,
    Closed,
}

/// <summary>A remark that the interface has in six languages.</summary>
public enum NowRemark
{
    None,
    ShortBreak,
    Consultations,
    Delayed,
    Technical,
}

/// <summary>What an officer said of a room: where a sitting stands, and since when.</summary>
/// <param name="Entry">What of the sitting is taken up; null when nothing particular is.</param>
/// <param name="AgendaItem">Which of the entry's agenda items; null for all of it.</param>
/// <param name="Since">When it came to be so, whatever remark was added later.</param>
/// <param name="Until">A time at the venue until which the sitting is suspended; null when nobody said.</param>
/// <param name="Note">A few words in the officer's own languages; null for none.</param>
public sealed record NowMoment(
    NowState State, ItemId Sitting, ItemId? Entry, ItemId? AgendaItem, DateTimeOffset Since, TimeOnly? Until, NowRemark Remark, LocalizedText? Note)
{
    /// <summary>Limit of the note, in characters a language.</summary>
    public const int NoteMaxLength = 120;

    /// <summary>A day of meetings ends at four in the morning, for sittings run over midnight.</summary>
    public static readonly TimeOnly DayEnds = new(4, 0);

    /// <summary>True when readers would be told the same, but for the instant.</summary>
    public bool SaysWhat(NowMoment other) => this == other with { Since = Since };

    /// <summary>True when only a remark, a note or an hour differs: what began goes on.</summary>
    public bool GoesOnIn(NowMoment other) => State == other.State && Sitting == other.Sitting && Entry == other.Entry && AgendaItem == other.AgendaItem;

    /// <summary>From then on it is claimed no more: at the end of the venue's day, or of the sitting where that is planned to end later.</summary>
    public DateTimeOffset LapsesAt(DateTimeOffset? plannedEnd, TimeZoneInfo zone)
    {
        var local = WallClock.At(Since, zone).DateTime;
        var day = DateOnly.FromDateTime(local);
        var last = TimeOnly.FromDateTime(local) < DayEnds ? day : day.AddDays(1);
        var end = WallClock.InstantAt(last, DayEnds, zone) ?? Since.AddDays(1);
        return plannedEnd > end ? plannedEnd.Value : end;
    }
}
