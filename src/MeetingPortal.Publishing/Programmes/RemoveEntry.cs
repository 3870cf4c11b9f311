using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.WorkingCopies;

namespace MeetingPortal.Publishing.Programmes;

/// <summary>Takes an entry out of the working copy.</summary>
/// <param name="BasedOn">The entry as the officer saw it: <see cref="ProgrammeContent.MarkOf"/>.</param>
public sealed record RemoveEntry(MeetingId Meeting, ItemId Entry, string BasedOn);

public sealed class RemoveEntryHandler(WorkingCopyWrites copies)
{
    public Task<Outcome<ProgrammeContent>> HandleAsync(RemoveEntry command, Actor actor, CancellationToken cancellationToken) =>
        copies.ChangeAsync<ProgrammeContent>(
            command.Meeting, ContentKind.Programme, actor, nameof(RemoveEntry), content => content.RemoveEntry(command.Entry, command.BasedOn), cancellationToken);
}
