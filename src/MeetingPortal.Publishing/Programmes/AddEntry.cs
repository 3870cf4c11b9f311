using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.WorkingCopies;

namespace MeetingPortal.Publishing.Programmes;

/// <summary>Adds an entry at the end of a sitting of the working copy.</summary>
public sealed record AddEntry(MeetingId Meeting, ItemId Sitting, EntryData Data);

public sealed class AddEntryHandler(WorkingCopyWrites copies)
{
    public Task<Outcome<ProgrammeContent>> HandleAsync(AddEntry command, Actor actor, CancellationToken cancellationToken) =>
        copies.ChangeAsync<ProgrammeContent>(
            command.Meeting,
            ContentKind.Programme,
            actor,
            nameof(AddEntry),
            async (work, cancellation) =>
            {
                var slug = ItemSlug.Of(ItemSlug.WordsOf(command.Data.Text), "entry", await work.SlugsAsync(cancellation));
                return work.Content.AddEntry(command.Sitting, NewId.At<ItemId>(work.Now), slug, command.Data);
            },
            cancellationToken);
}
