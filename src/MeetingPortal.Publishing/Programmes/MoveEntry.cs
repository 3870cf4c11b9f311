using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.WorkingCopies;

namespace MeetingPortal.Publishing.Programmes;

/// <summary>Moves an entry one place within its sitting.</summary>
/// <param name="By">-1 towards the beginning, 1 towards the end.</param>
/// <param name="BasedOn">The sitting with its entries as the officer saw it: <see cref="ProgrammeContent.WholeMarkOf"/>.</param>
public sealed record MoveEntry(MeetingId Meeting, ItemId Entry, int By, string BasedOn);

public sealed class MoveEntryHandler(WorkingCopyWrites copies)
{
    public Task<Outcome<ProgrammeContent>> HandleAsync(MoveEntry command, Actor actor, CancellationToken cancellationToken) =>
        copies.ChangeAsync<ProgrammeContent>(
            command.Meeting, ContentKind.Programme, actor, nameof(MoveEntry), content => content.MoveEntry(command.Entry, command.By, command.BasedOn), cancellationToken);
}
