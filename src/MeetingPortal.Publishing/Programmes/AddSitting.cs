using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.WorkingCopies;

namespace MeetingPortal.Publishing.Programmes;

/// <summary>Adds a sitting to the working copy of the programme.</summary>
/// <param name="Zone">The venue's zone: an hour that its clocks skip is refused.</param>
public sealed record AddSitting(MeetingId Meeting, SittingData Data, TimeZoneInfo Zone);

public sealed class AddSittingHandler(WorkingCopyWrites copies)
{
    public Task<Outcome<ProgrammeContent>> HandleAsync(AddSitting command, Actor actor, CancellationToken cancellationToken) =>
        copies.ChangeAsync<ProgrammeContent>(
            command.Meeting,
            ContentKind.Programme,
            actor,
            nameof(AddSitting),
            async (work, cancellation) =>
            {
                var slug = ItemSlug.OfSitting(command.Data.Date, command.Data.Start, await work.SlugsAsync(cancellation));
                return work.Content.Add(NewId.At<ItemId>(work.Now), slug, command.Data, command.Zone);
            },
            cancellationToken);
}
