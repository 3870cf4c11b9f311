using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Drops;

/// <summary>Removes files from a drop; nobody ever had them, and their bytes follow.</summary>
public sealed record LeaveOutDroppedFiles(MeetingId Meeting, DropId Drop, IReadOnlyList<DroppedFileId> Files);

public sealed class LeaveOutDroppedFilesHandler(Writes writes)
{
    public Task<Outcome<int>> HandleAsync(LeaveOutDroppedFiles command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<int>(
            actor,
            nameof(LeaveOutDroppedFiles),
            async (scope, cancellation) =>
            {
                var files = await scope.Store.DroppedFiles
                    .Where(file => file.DropId == command.Drop && file.MeetingId == command.Meeting && command.Files.Contains(file.Id))
                    .ToListAsync(cancellation);
                scope.Store.DroppedFiles.RemoveRange(files);
                return files.Count;
            },
            cancellationToken);
}
