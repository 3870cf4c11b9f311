using MeetingPortal.Data;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Documents;

/// <summary>Gives a file to readers, now or at an instant.</summary>
/// <param name="At">Null means now.</param>
public sealed record PublishDocumentFile(DocumentFileKey File, DateTimeOffset? At);

public sealed class PublishDocumentFileHandler(DocumentFileWrites files)
{
    public Task<Outcome<DocumentFile>> HandleAsync(PublishDocumentFile command, Actor actor, CancellationToken cancellationToken) =>
        files.RunAsync(
            command.File,
            actor,
            nameof(PublishDocumentFile),
            async (scope, file, now, cancellation) => await IsReplacedLaterAsync(scope.Store, file, command.At ?? now, cancellation)
                ? new Refusal(DocumentRefusals.OtherFileScheduled)
                : file.Publish(command.At, command.File.SeenVersion, now),
            cancellationToken);

    /// <summary>Whether a file that somebody decided on before would, at its instant, stand in the place of this one.</summary>
    internal static Task<bool> IsReplacedLaterAsync(PortalDbContext store, DocumentFile file, DateTimeOffset at, CancellationToken cancellationToken) =>
        store.DocumentFiles.AnyAsync(
            other => other.DocumentId == file.DocumentId && other.Language == file.Language && other.Type == file.Type && other.Id != file.Id && other.WithdrawnAt == null && other.PublicFrom > at,
            cancellationToken);
}
