using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Meetings;

/// <summary>Lets readers find a meeting that was in preparation.</summary>
public sealed record OpenMeeting(MeetingId Meeting);

public sealed class OpenMeetingHandler(Writes writes)
{
    public Task<Outcome<Meeting>> HandleAsync(OpenMeeting command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<Meeting>(
            actor,
            nameof(OpenMeeting),
            async (scope, cancellation) =>
            {
                var meeting = await scope.Store.Meetings.SingleAsync(candidate => candidate.Id == command.Meeting, cancellation);
                meeting.IsInPreparation = false;
                await scope.PublicContentChangedAsync(meeting.Id, cancellation);
                return meeting;
            },
            cancellationToken);
}
