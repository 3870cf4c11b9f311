using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.WorkingCopies;

namespace MeetingPortal.Publishing.Agendas;

/// <summary>Moves an item, with its sub-items, within the tree of the working copy.</summary>
/// <param name="BasedOn">The order as the officer saw it: <see cref="AgendaContent.OrderMark"/>.</param>
public sealed record MoveAgendaItem(MeetingId Meeting, ItemId Item, AgendaTarget Target, string BasedOn);

public sealed class MoveAgendaItemHandler(WorkingCopyWrites copies)
{
    public Task<Outcome<AgendaContent>> HandleAsync(MoveAgendaItem command, Actor actor, CancellationToken cancellationToken) =>
        copies.ChangeAsync<AgendaContent>(
            command.Meeting, ContentKind.Agenda, actor, nameof(MoveAgendaItem), content => content.Move(command.Item, command.Target, command.BasedOn), cancellationToken);
}
