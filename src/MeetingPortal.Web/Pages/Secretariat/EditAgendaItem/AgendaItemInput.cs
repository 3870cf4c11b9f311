using System.ComponentModel.DataAnnotations;
using System.Globalization;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Publications;

namespace MeetingPortal.Web.Pages.Secretariat.EditAgendaItem;

/// <summary>The form of an agenda item.</summary>
public sealed class AgendaItemInput : IMayBeGone
{
    private const int HighestNumber = 99;

    /// <summary>The number among its siblings, as typed.</summary>
    [StringLength(5)]
    public string? Number { get; set; }

    public SixTexts Title { get; set; } = new();

    /// <summary>Identities of the documents that belong to the item.</summary>
    public List<Guid> Documents { get; set; } = [];

    /// <summary>Mark of the item from which the editing began; empty for a new one.</summary>
    public string BasedOn { get; set; } = string.Empty;

    public bool AddsAnew { get; set; }

    /// <summary>Null when no number from 1 to 99 was typed.</summary>
    public int? ReadNumber() =>
        int.TryParse(Number?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= HighestNumber ? number : null;

    public AgendaItemData ToData(AgendaItem? before, string by, DateOnly on) => new(
        ReadNumber().GetValueOrDefault(), Title.ToText(before?.Title, TextStatus.Official, by, on), [.. Documents.Distinct().Select(id => new DocumentId(id))]);

    public static AgendaItemInput From(AgendaContent agenda, AgendaItem item)
    {
        ArgumentNullException.ThrowIfNull(agenda);
        ArgumentNullException.ThrowIfNull(item);
        return new AgendaItemInput
        {
            Number = (item.Number.Sub ?? item.Number.Number).ToString(CultureInfo.InvariantCulture),
            Title = SixTexts.From(item.Title),
            Documents = [.. item.Documents.Select(document => document.Value)],
            BasedOn = agenda.MarkOf(item.Id)!,
        };
    }
}
