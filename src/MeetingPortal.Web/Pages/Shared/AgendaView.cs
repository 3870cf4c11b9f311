using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.Reading;

namespace MeetingPortal.Web.Pages.Shared;

/// <summary>An agenda as readers see it, released or previewed.</summary>
/// <param name="Official">The official agenda, as far as the portal knows of one.</param>
/// <param name="Documents">The meeting's documents that are public.</param>
/// <param name="Programme">Says when the items are taken up; null while there is none.</param>
/// <param name="ProgrammeAddress">Where the sittings are read.</param>
public sealed record AgendaView(
    AgendaContent Content, MeetingCode Meeting, PublicDocument? Official, IReadOnlyList<PublicDocument> Documents, ProgrammeContent? Programme, string ProgrammeAddress)
{
    /// <summary>True while it is worth the while to ask to be told of an item.</summary>
    public bool IsFollowed { get; init; }

    /// <summary>True where readers can take an item's sittings into their calendars.</summary>
    public bool HasCalendars { get; init; }

    public IEnumerable<AgendaItemRow> Rows() => Content.Items.Select(Row);

    private AgendaItemRow Row(AgendaItem item) => new(
        this,
        item,
        [.. Documents.Where(document => item.Documents.Contains(document.Id))],
        [.. Programme?.SittingsOf(item.Id).OrderBy(sitting => sitting.Date).ThenBy(sitting => sitting.Start) ?? Enumerable.Empty<Sitting>()],
        [.. item.Children.Select(Row)]);
}

/// <summary>An agenda item with what is linked to it.</summary>
public sealed record AgendaItemRow(
    AgendaView View, AgendaItem Item, IReadOnlyList<PublicDocument> Documents, IReadOnlyList<Sitting> Sittings, IReadOnlyList<AgendaItemRow> Children)
{
    /// <summary>An outline says of each item how sure the portal's team is of it.</summary>
    public bool HasLinks => View.Content.IsOutline || View.IsFollowed || Documents.Count > 0 || Sittings.Count > 0;
}
