using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Rooms;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Rooms;

/// <summary>Takes back what was said last of a room.</summary>
/// <param name="SeenVersion">Version of the room's record that the officer saw.</param>
public sealed record UndoNow(MeetingId Meeting, string Room, int SeenVersion);

public sealed class UndoNowHandler(Writes writes)
{
    public Task<Outcome<RoomNow>> HandleAsync(UndoNow command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<RoomNow>(
            actor,
            nameof(UndoNow),
            async (scope, cancellation) =>
            {
                var room = await scope.Store.RoomsNow.SingleOrDefaultAsync(
                    candidate => candidate.MeetingId == command.Meeting && candidate.Room == command.Room, cancellation);
                var outcome = room?.Undo(command.SeenVersion) ?? new Refusal(RoomNow.NothingToUndo);
                if (outcome.Match(_ => true, _ => false))
                {
                    await scope.PublicContentChangedAsync(command.Meeting, cancellation);
                }

                return outcome;
            },
            cancellationToken);
}
