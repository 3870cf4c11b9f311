using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Publishing.Documents;

/// <summary>Corrects what is said of a file: how far the issuing service has come, and the day of issue.</summary>
/// <param name="IssuedOn">Null when nobody knows.</param>
public sealed record CorrectDocumentFile(DocumentFileKey File, FileStage Stage, DateOnly? IssuedOn);

public sealed class CorrectDocumentFileHandler(DocumentFileWrites files)
{
    public Task<Outcome<DocumentFile>> HandleAsync(CorrectDocumentFile command, Actor actor, CancellationToken cancellationToken) =>
        files.RunAsync(command.File, actor, nameof(CorrectDocumentFile), (_, file, _) => file.Correct(command.Stage, command.IssuedOn, command.File.SeenVersion), cancellationToken);
}
