using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Documents;

/// <summary>Takes a document of another meeting off the meeting's list; the document stays where it is.</summary>
public sealed record UnlistDocumentOfOther(MeetingId Meeting, DocumentId Document);

public sealed class UnlistDocumentOfOtherHandler(Writes writes)
{
    public Task<Outcome<DocumentId>> HandleAsync(UnlistDocumentOfOther command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<DocumentId>(
            actor,
            nameof(UnlistDocumentOfOther),
            async (scope, cancellation) =>
            {
                var listed = await scope.Store.ListedDocuments
                    .SingleOrDefaultAsync(candidate => candidate.MeetingId == command.Meeting && candidate.DocumentId == command.Document, cancellation);
                if (listed is not null)
                {
                    scope.Store.ListedDocuments.Remove(listed);
                    await scope.PublicContentChangedAsync(command.Meeting, cancellation);
                }

                return command.Document;
            },
            cancellationToken);
}
