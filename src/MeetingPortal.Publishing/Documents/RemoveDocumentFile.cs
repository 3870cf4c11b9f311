using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Publishing.Documents;

/// <summary>Removes a file that readers never had; its bytes follow when no other file has the same.</summary>
public sealed record RemoveDocumentFile(DocumentFileKey File);

public sealed class RemoveDocumentFileHandler(DocumentFileWrites files)
{
    public Task<Outcome<DocumentFile>> HandleAsync(RemoveDocumentFile command, Actor actor, CancellationToken cancellationToken) =>
        files.RunAsync(
            command.File,
            actor,
            nameof(RemoveDocumentFile),
            (scope, file, now) =>
            {
                if (file.WasPublic(now) || file.Version != command.File.SeenVersion)
                {
                    return new Refusal(file.WasPublic(now) ? DocumentRefusals.FileWasPublic : DocumentRefusals.FileDecidedMeanwhile);
                }

                scope.Store.DocumentFiles.Remove(file);
                scope.Store.StoredFiles.Remove(scope.Store.StoredFiles.Single(stored => stored.Id == file.StoredFileId));
                return file;
            },
            cancellationToken);
}
