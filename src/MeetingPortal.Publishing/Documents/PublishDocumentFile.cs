using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Publishing.Documents;

/// <summary>Gives a file to readers, now or at an instant.</summary>
/// <param name="At">Null means now.</param>
public sealed record PublishDocumentFile(DocumentFileKey File, DateTimeOffset? At);

public sealed class PublishDocumentFileHandler(DocumentFileWrites files)
{
    public Task<Outcome<DocumentFile>> HandleAsync(PublishDocumentFile command, Actor actor, CancellationToken cancellationToken) =>
        files.RunAsync(command.File, actor, nameof(PublishDocumentFile), (_, file, now) => file.Publish(command.At, command.File.SeenVersion, now), cancellationToken);
}
