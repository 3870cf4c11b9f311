using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Files;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Drops;

/// <summary>Keeps a file that was dropped, with what its name and its first page say; of one that was not taken the reason. Readers learn of neither.</summary>
/// <param name="Drop">Made by the page that the files were dropped on.</param>
/// <param name="SymbolRoot">What the symbols of the meeting begin with.</param>
/// <param name="Most">Files that one drop takes.</param>
public sealed record ReceiveDroppedFile(MeetingId Meeting, DropId Drop, string SymbolRoot, ReceivedFile File, int Most);

/// <summary>A file as it was received.</summary>
/// <param name="Name">What its sender calls it, fit to be shown.</param>
/// <param name="Sha256">Of the bytes, which are kept already; null for a file that was not taken.</param>
/// <param name="Look">What is seen in it, or why it was not taken.</param>
public sealed record ReceivedFile(string Name, string? Sha256, long Length, FileType Type, Outcome<Documents.FileLook> Look);

public sealed class ReceiveDroppedFileHandler(Writes writes, TimeProvider time)
{
    public Task<Outcome<DroppedFileId>> HandleAsync(ReceiveDroppedFile command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<DroppedFileId>(
            actor,
            nameof(ReceiveDroppedFile),
            async (scope, cancellation) =>
            {
                var meetings = await scope.Store.DroppedFiles.Where(file => file.DropId == command.Drop).Select(file => file.MeetingId).ToListAsync(cancellation);
                if (meetings.Exists(meeting => meeting != command.Meeting))
                {
                    return new Refusal(DocumentRefusals.DropChangedMeanwhile);
                }

                if (meetings.Count >= command.Most)
                {
                    return new Refusal(DocumentRefusals.DropFull);
                }

                var file = DroppedFileReading.Of(command, time.GetUtcNow());
                scope.Store.DroppedFiles.Add(file);
                return file.Id;
            },
            cancellationToken);
}
