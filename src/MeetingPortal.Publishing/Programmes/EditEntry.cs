using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.WorkingCopies;

namespace MeetingPortal.Publishing.Programmes;

/// <summary>Changes an entry of the working copy, or takes it to another sitting.</summary>
/// <param name="Sitting">Where it is taken up from now on.</param>
/// <param name="BasedOn">The entry as the officer saw it: <see cref="ProgrammeContent.MarkOf"/>.</param>
public sealed record EditEntry(MeetingId Meeting, ItemId Entry, EntryData Data, ItemId Sitting, string BasedOn);

public sealed class EditEntryHandler(WorkingCopyWrites copies)
{
    public Task<Outcome<ProgrammeContent>> HandleAsync(EditEntry command, Actor actor, CancellationToken cancellationToken) =>
        copies.ChangeAsync<ProgrammeContent>(
            command.Meeting, ContentKind.Programme, actor, nameof(EditEntry), content => content.ChangeEntry(command.Entry, command.Data, command.Sitting, command.BasedOn), cancellationToken);
}
