using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.WorkingCopies;

namespace MeetingPortal.Publishing.Agendas;

/// <summary>Adds an item to the working copy of the agenda, after the last one there is.</summary>
/// <param name="Under">The item that gets a sub-item; null for an item of its own.</param>
public sealed record AddAgendaItem(MeetingId Meeting, ItemId? Under, AgendaItemData Data);

public sealed class AddAgendaItemHandler(WorkingCopyWrites copies)
{
    public Task<Outcome<AgendaContent>> HandleAsync(AddAgendaItem command, Actor actor, CancellationToken cancellationToken) =>
        copies.ChangeAsync<AgendaContent>(
            command.Meeting,
            ContentKind.Agenda,
            actor,
            nameof(AddAgendaItem),
            async (work, cancellation) =>
            {
                var slug = ItemSlug.Of(ItemSlug.WordsOf(command.Data.Title), "item", await work.SlugsAsync(cancellation));
                return work.Content.Add(NewId.At<ItemId>(work.Now), slug, command.Under, command.Data);
            },
            cancellationToken);
}
