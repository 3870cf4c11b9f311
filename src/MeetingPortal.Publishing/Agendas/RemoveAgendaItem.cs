using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.WorkingCopies;

namespace MeetingPortal.Publishing.Agendas;

/// <summary>Takes an item with its sub-items out of the working copy.</summary>
/// <param name="BasedOn">The order as the officer saw it: <see cref="AgendaContent.OrderMark"/>.</param>
public sealed record RemoveAgendaItem(MeetingId Meeting, ItemId Item, string BasedOn);

public sealed class RemoveAgendaItemHandler(WorkingCopyWrites copies)
{
    public Task<Outcome<AgendaContent>> HandleAsync(RemoveAgendaItem command, Actor actor, CancellationToken cancellationToken) =>
        copies.ChangeAsync<AgendaContent>(
            command.Meeting, ContentKind.Agenda, actor, nameof(RemoveAgendaItem), content => content.Remove(command.Item, command.BasedOn), cancellationToken);
}
