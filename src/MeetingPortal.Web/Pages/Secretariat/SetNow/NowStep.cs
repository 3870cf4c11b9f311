using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;

namespace MeetingPortal.Web.Pages.Secretariat.SetNow;

/// <summary>Something that can begin in a sitting, in the order of the programme.</summary>
/// <param name="Number">Number of the agenda item, or null.</param>
/// <param name="IsNext">True for what comes after the step that is on.</param>
public sealed record NowStep(ItemId Entry, ItemId? AgendaItem, AgendaNumber? Number, LocalizedText Title, bool IsCurrent, bool IsNext)
{
    /// <param name="current">The step that is on; null when none is.</param>
    public static IReadOnlyList<NowStep> Of(Sitting sitting, AgendaContent? agenda, (ItemId? Entry, ItemId? AgendaItem)? current)
    {
        ArgumentNullException.ThrowIfNull(sitting);
        List<NowStep> steps = [.. sitting.Entries.SelectMany(entry => StepsOf(entry, agenda))];
        var at = steps.FindIndex(step => (step.Entry, step.AgendaItem) == current);
        return [.. steps.Select((step, index) => step with { IsCurrent = index == at, IsNext = index == at + 1 })];
    }

    /// <summary>An entry that names several agenda items takes them up one after the other.</summary>
    private static IEnumerable<NowStep> StepsOf(ProgrammeEntry entry, AgendaContent? agenda)
    {
        var items = entry.AgendaItems.Select(id => agenda?.Find(id)).OfType<AgendaItem>().ToList();
        return items.Count switch
        {
            0 => [new NowStep(entry.Id, null, null, entry.Text ?? LocalizedText.Empty, IsCurrent: false, IsNext: false)],
            1 => [new NowStep(entry.Id, null, items[0].Number, items[0].Title, IsCurrent: false, IsNext: false)],
            _ => items.Select(item => new NowStep(entry.Id, item.Id, item.Number, item.Title, IsCurrent: false, IsNext: false)),
        };
    }
}
