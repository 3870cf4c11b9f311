using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Publishing.Meetings;

namespace MeetingPortal.Web.Pages.Secretariat.EditDeadline;

/// <summary>The form of a deadline; day and time as the venue's clocks show them.</summary>
public sealed class DeadlineInput : IBasedOn
{
    public SixTexts Label { get; set; } = new();

    public string? Day { get; set; }

    public string? Time { get; set; }

    public SourceStatus Source { get; set; }

    public string? SourceNote { get; set; }

    /// <summary>Of a new one: whether it is that for notes verbales and names.</summary>
    public bool IsRegistration { get; set; }

    /// <summary>Mark of the deadline from which the editing began; empty for a new one.</summary>
    public string BasedOn { get; set; } = string.Empty;

    public static DeadlineInput From(Deadline deadline)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        return new DeadlineInput
        {
            Label = SixTexts.From(deadline.Label),
            Day = DayField.Of(deadline.Date),
            Time = TimeField.Of(deadline.Time),
            Source = deadline.Source,
            SourceNote = deadline.SourceNote,
            BasedOn = DeadlineData.MarkOf(deadline),
        };
    }

    /// <summary>Null when day or time is none.</summary>
    public DeadlineData? ToData(Deadline? before, string by, DateOnly on) => DayField.Read(Day) is { } day && TimeField.Read(Time) is { } time
        ? new DeadlineData(
            Label.ToText(before?.Label, TextStatus.Own, by, on),
            day,
            time,
            Enum.IsDefined(Source) ? Source : SourceStatus.Inferred,
            string.IsNullOrWhiteSpace(SourceNote) ? null : SourceNote.ReplaceLineEndings(" ").Trim())
        : null;
}
