using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.WorkingCopies;

namespace MeetingPortal.Publishing.Programmes;

/// <summary>Takes a sitting with its entries out of the working copy; after the release calendars say that it is cancelled.</summary>
/// <param name="BasedOn">The sitting with its entries as the officer saw it: <see cref="ProgrammeContent.WholeMarkOf"/>.</param>
public sealed record RemoveSitting(MeetingId Meeting, ItemId Sitting, string BasedOn);

public sealed class RemoveSittingHandler(WorkingCopyWrites copies)
{
    public Task<Outcome<ProgrammeContent>> HandleAsync(RemoveSitting command, Actor actor, CancellationToken cancellationToken) =>
        copies.ChangeAsync<ProgrammeContent>(
            command.Meeting, ContentKind.Programme, actor, nameof(RemoveSitting), content => content.Remove(command.Sitting, command.BasedOn), cancellationToken);
}
