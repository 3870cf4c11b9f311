using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Releases;

/// <summary>Takes a planned release back before its instant; the working copy stays as it is.</summary>
public sealed record CancelPlannedRelease(MeetingId Meeting, PublicationId Publication);

public sealed class CancelPlannedReleaseHandler(Writes writes)
{
    public Task<Outcome<PlannedRelease>> HandleAsync(CancelPlannedRelease command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<PlannedRelease>(
            actor,
            nameof(CancelPlannedRelease),
            async (scope, cancellation) =>
            {
                var plan = await scope.Store.PlannedReleases.SingleOrDefaultAsync(
                    candidate => candidate.PublicationId == command.Publication && candidate.MeetingId == command.Meeting, cancellation);
                if (plan is null)
                {
                    return new Refusal(Refusals.NothingPlanned);
                }

                scope.Store.PlannedReleases.Remove(plan);
                return plan;
            },
            cancellationToken);
}
