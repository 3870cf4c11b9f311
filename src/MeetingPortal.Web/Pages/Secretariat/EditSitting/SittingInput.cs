using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;

namespace MeetingPortal.Web.Pages.Secretariat.EditSitting;

/// <summary>The form of a sitting; day and times as the venue's clocks show them.</summary>
public sealed class SittingInput : IMayBeGone
{
    public string? Day { get; set; }

    public string? Start { get; set; }

    public string? End { get; set; }

    public SixTexts Room { get; set; } = new();

    public SittingKind Kind { get; set; }

    public Audience Audience { get; set; }

    public ClosedDisplay ClosedDisplay { get; set; }

    /// <summary>Mark of the sitting from which the editing began; empty for a new one.</summary>
    public string BasedOn { get; set; } = string.Empty;

    public bool AddsAnew { get; set; }

    public static SittingInput From(ProgrammeContent programme, Sitting sitting)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(sitting);
        return new SittingInput
        {
            Day = DayField.Of(sitting.Date),
            Start = TimeField.Of(sitting.Start),
            End = TimeField.Of(sitting.End),
            Room = SixTexts.From(sitting.Room),
            Kind = sitting.Kind,
            Audience = sitting.Audience,
            ClosedDisplay = sitting.ClosedDisplay,
            BasedOn = programme.MarkOf(sitting.Id)!,
        };
    }

    /// <summary>The next half-day after the last sitting, at the usual hours of a conference.</summary>
    public static SittingInput Next(ProgrammeContent programme, Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(meeting);
        var last = programme.Days().LastOrDefault()?.MaxBy(sitting => sitting.Start);
        var (day, start, end) = last switch
        {
            null => (meeting.StartsOn, "10:00", "13:00"),
            { Start.Hour: < 12 } => (last.Date, "15:00", "18:00"),
            _ => (last.Date < meeting.EndsOn ? last.Date.AddDays(1) : last.Date, "10:00", "13:00"),
        };
        return new SittingInput { Day = DayField.Of(day), Start = start, End = end };
    }

    /// <summary>Null when day or times are none.</summary>
    public SittingData? ToData(Sitting? before, string by, DateOnly on)
    {
        var room = Room.ToText(before?.Room, TextStatus.Own, by, on);
        return DayField.Read(Day) is { } day && TimeField.Read(Start) is { } start && TimeField.Read(End) is { } end
            ? new SittingData(
                day,
                start,
                end,
                room.IsEmpty ? null : room,
                Enum.IsDefined(Kind) ? Kind : SittingKind.Plenary,
                Enum.IsDefined(Audience) ? Audience : Audience.Secretariat,
                Enum.IsDefined(ClosedDisplay) ? ClosedDisplay : ClosedDisplay.Nothing)
            : null;
    }
}
