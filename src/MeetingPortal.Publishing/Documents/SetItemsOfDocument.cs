using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using MeetingPortal.Publishing.WorkingCopies;

namespace MeetingPortal.Publishing.Documents;

/// <summary>Puts a document under items of the agenda's working copy and takes it from others; readers see it with the next release.</summary>
/// <param name="Added">Items under which it did not stand on the officer's page.</param>
/// <param name="Removed">Items under which it stood there and shall stand no more.</param>
public sealed record SetItemsOfDocument(MeetingId Meeting, DocumentId Document, IReadOnlySet<ItemId> Added, IReadOnlySet<ItemId> Removed);

public sealed class SetItemsOfDocumentHandler(WorkingCopyWrites copies)
{
    public Task<Outcome<AgendaContent>> HandleAsync(SetItemsOfDocument command, Actor actor, CancellationToken cancellationToken) =>
        copies.ChangeAsync<AgendaContent>(
            command.Meeting,
            ContentKind.Agenda,
            actor,
            nameof(SetItemsOfDocument),
            content => content.WithDocument(command.Document, command.Added, command.Removed),
            cancellationToken);
}
