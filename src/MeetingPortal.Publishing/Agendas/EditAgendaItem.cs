using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.WorkingCopies;

namespace MeetingPortal.Publishing.Agendas;

/// <summary>Changes number, title and documents of an item in the working copy.</summary>
/// <param name="BasedOn">The item as the officer saw it: <see cref="AgendaContent.MarkOf"/>.</param>
public sealed record EditAgendaItem(MeetingId Meeting, ItemId Item, AgendaItemData Data, string BasedOn);

public sealed class EditAgendaItemHandler(WorkingCopyWrites copies)
{
    public Task<Outcome<AgendaContent>> HandleAsync(EditAgendaItem command, Actor actor, CancellationToken cancellationToken) =>
        copies.ChangeAsync<AgendaContent>(
            command.Meeting, ContentKind.Agenda, actor, nameof(EditAgendaItem), content => content.Change(command.Item, command.Data, command.BasedOn), cancellationToken);
}
