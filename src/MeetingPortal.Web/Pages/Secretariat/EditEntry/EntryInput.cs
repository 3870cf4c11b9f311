using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;

namespace MeetingPortal.Web.Pages.Secretariat.EditEntry;

/// <summary>The form of an entry of a sitting.</summary>
public sealed class EntryInput : IMayBeGone
{
    /// <summary>Identities of the agenda items that are taken up, in the agenda's order.</summary>
    public List<Guid> Items { get; set; } = [];

    public SixTexts Text { get; set; } = new();

    public SixTexts Timing { get; set; } = new();

    public bool IfTimePermits { get; set; }

    /// <summary>The sitting in which it is taken up.</summary>
    public Guid Sitting { get; set; }

    /// <summary>Mark of the entry from which the editing began; empty for a new one.</summary>
    public string BasedOn { get; set; } = string.Empty;

    public bool AddsAnew { get; set; }

    public bool HasLongText => Text.IsLongerThan(ProgrammeContent.TextMaxLength) || Timing.IsLongerThan(ProgrammeContent.TextMaxLength);

    public static EntryInput From(ProgrammeContent programme, Sitting sitting, ProgrammeEntry entry)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(sitting);
        ArgumentNullException.ThrowIfNull(entry);
        return new EntryInput
        {
            Items = [.. entry.AgendaItems.Select(id => id.Value)],
            Text = SixTexts.From(entry.Text),
            Timing = SixTexts.From(entry.Timing),
            IfTimePermits = entry.IfTimePermits,
            Sitting = sitting.Id.Value,
            BasedOn = programme.MarkOf(entry.Id)!,
        };
    }

    public EntryData ToData(ProgrammeEntry? before, string by, DateOnly on)
    {
        var (text, timing) = (Text.ToText(before?.Text, TextStatus.Own, by, on), Timing.ToText(before?.Timing, TextStatus.Own, by, on));
        return new EntryData([.. Items.Distinct().Select(id => new ItemId(id))], text.IsEmpty ? null : text, timing.IsEmpty ? null : timing, IfTimePermits);
    }
}
