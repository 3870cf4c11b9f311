using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.WorkingCopies;

namespace MeetingPortal.Publishing.Agendas;

/// <summary>Numbers the items of the working copy through from 1.</summary>
/// <param name="BasedOn">The order as the officer saw it: <see cref="AgendaContent.OrderMark"/>.</param>
public sealed record RenumberAgenda(MeetingId Meeting, string BasedOn);

public sealed class RenumberAgendaHandler(WorkingCopyWrites copies)
{
    public Task<Outcome<AgendaContent>> HandleAsync(RenumberAgenda command, Actor actor, CancellationToken cancellationToken) =>
        copies.ChangeAsync<AgendaContent>(
            command.Meeting, ContentKind.Agenda, actor, nameof(RenumberAgenda), content => content.Renumber(command.BasedOn), cancellationToken);
}
