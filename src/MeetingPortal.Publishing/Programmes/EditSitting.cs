using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.WorkingCopies;

namespace MeetingPortal.Publishing.Programmes;

/// <summary>Changes when, where and for whom a sitting of the working copy is.</summary>
/// <param name="Zone">The venue's zone: an hour that its clocks skip is refused.</param>
/// <param name="BasedOn">The sitting as the officer saw it: <see cref="ProgrammeContent.MarkOf"/>.</param>
public sealed record EditSitting(MeetingId Meeting, ItemId Sitting, SittingData Data, TimeZoneInfo Zone, string BasedOn);

public sealed class EditSittingHandler(WorkingCopyWrites copies)
{
    public Task<Outcome<ProgrammeContent>> HandleAsync(EditSitting command, Actor actor, CancellationToken cancellationToken) =>
        copies.ChangeAsync<ProgrammeContent>(
            command.Meeting, ContentKind.Programme, actor, nameof(EditSitting), content => content.Change(command.Sitting, command.Data, command.BasedOn, command.Zone), cancellationToken);
}
