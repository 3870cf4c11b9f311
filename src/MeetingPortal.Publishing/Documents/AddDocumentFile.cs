using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Documents;

/// <summary>Adds a file to a document; readers have it when it is published.</summary>
/// <param name="File">Its row; the bytes are kept already.</param>
public sealed record AddDocumentFile(
    MeetingId Meeting, DocumentId Document, StoredFile File, Language Language, FileStage Stage, DateOnly? IssuedOn, FileFindings Findings);

public sealed class AddDocumentFileHandler(Writes writes, MeetingClock clock)
{
    public Task<Outcome<DocumentFileId>> HandleAsync(AddDocumentFile command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<DocumentFileId>(
            actor,
            nameof(AddDocumentFile),
            async (scope, cancellation) =>
            {
                var document = await scope.Store.Documents.SingleAsync(
                    candidate => candidate.Id == command.Document && candidate.MeetingId == command.Meeting, cancellation);
                var file = new DocumentFile
                {
                    Id = NewId.At<DocumentFileId>(clock.Now),
                    DocumentId = document.Id,
                    MeetingId = document.MeetingId,
                    Language = command.Language,
                    StoredFileId = command.File.Id,
                    Type = command.File.Type,
                    Stage = command.Stage,
                    IssuedOn = command.IssuedOn,
                    Findings = command.Findings,
                };
                scope.Store.StoredFiles.Add(command.File);
                scope.Store.DocumentFiles.Add(file);
                return file.Id;
            },
            cancellationToken);
}
