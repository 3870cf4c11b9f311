using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Publishing.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Documents;

/// <summary>Names a file as the officer saw it.</summary>
/// <param name="SeenVersion">Version of the file on the officer's page.</param>
public sealed record DocumentFileKey(MeetingId Meeting, DocumentFileId File, int SeenVersion);

/// <summary>Runs what an officer decides on a file, and tells public pages that something changed.</summary>
public sealed class DocumentFileWrites(Writes writes, MeetingClock clock)
{
    public Task<Outcome<DocumentFile>> RunAsync(
        DocumentFileKey key, Actor actor, string operation, Func<WriteScope, DocumentFile, DateTimeOffset, Outcome<DocumentFile>> decide, CancellationToken cancellationToken) =>
        RunAsync(key, actor, operation, (scope, file, now, _) => Task.FromResult(decide(scope, file, now)), cancellationToken);

    public Task<Outcome<DocumentFile>> RunAsync(
        DocumentFileKey key, Actor actor, string operation, Func<WriteScope, DocumentFile, DateTimeOffset, CancellationToken, Task<Outcome<DocumentFile>>> decide, CancellationToken cancellationToken) =>
        writes.RunAsync<DocumentFile>(
            actor,
            operation,
            async (scope, cancellation) =>
            {
                var file = await scope.Store.DocumentFiles.SingleOrDefaultAsync(
                    candidate => candidate.Id == key.File && candidate.MeetingId == key.Meeting, cancellation);
                var (now, wasPublic) = (clock.Now, file?.WasPublic(clock.Now) == true);
                var outcome = file is null ? new Refusal(DocumentRefusals.FileDecidedMeanwhile) : await decide(scope, file, now, cancellation);

                // Before the instant nothing may tell of the file, not even a page that is rendered anew.
                if (outcome.Match(done => wasPublic || done.WasPublic(now), _ => false))
                {
                    await DocumentRows.PublicContentChangedAsync(scope, key.Meeting, file!.DocumentId, cancellation);
                }

                if (!wasPublic && outcome.Match(done => done.IsPublic(now), _ => false))
                {
                    await scope.DraftNoticeAsync(file!.DocumentId, [file.Language], cancellation);
                }

                return outcome;
            },
            cancellationToken);
}
