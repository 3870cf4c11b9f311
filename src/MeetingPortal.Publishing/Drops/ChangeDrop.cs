using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Drops;

/// <summary>Keeps what an officer says of dropped files.</summary>
public sealed record ChangeDrop(MeetingId Meeting, DropId Drop, IReadOnlyList<DroppedFileChange> Files);

/// <param name="SeenVersion">Version of the file on the officer's page.</param>
public sealed record DroppedFileChange(DroppedFileId File, int SeenVersion, DroppedFileData Data);

public sealed class ChangeDropHandler(Writes writes)
{
    public Task<Outcome<int>> HandleAsync(ChangeDrop command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<int>(
            actor,
            nameof(ChangeDrop),
            async (scope, cancellation) =>
            {
                var files = await scope.Store.DroppedFiles
                    .Where(file => file.DropId == command.Drop && file.MeetingId == command.Meeting)
                    .ToDictionaryAsync(file => file.Id, cancellation);
                foreach (var change in command.Files)
                {
                    if (!files.TryGetValue(change.File, out var file) || file.Version != change.SeenVersion)
                    {
                        return new Refusal(DocumentRefusals.DropChangedMeanwhile);
                    }

                    file.Change(change.Data);
                }

                return command.Files.Count;
            },
            cancellationToken);
}
