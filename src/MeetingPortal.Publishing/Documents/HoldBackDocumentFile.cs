using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Publishing.Documents;

/// <summary>Takes back the decision to publish a file, before its instant.</summary>
public sealed record HoldBackDocumentFile(DocumentFileKey File);

public sealed class HoldBackDocumentFileHandler(DocumentFileWrites files)
{
    public Task<Outcome<DocumentFile>> HandleAsync(HoldBackDocumentFile command, Actor actor, CancellationToken cancellationToken) =>
        files.RunAsync(command.File, actor, nameof(HoldBackDocumentFile), (_, file, now) => file.HoldBack(command.File.SeenVersion, now), cancellationToken);
}
