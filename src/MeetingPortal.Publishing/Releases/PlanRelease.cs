using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Releases;

/// <summary>Decides now on a release that readers get at an instant; a plan that there was is replaced.</summary>
/// <param name="WorkingVersion">Version of the working copy that the officer saw; another one is refused.</param>
/// <param name="At">By the meeting's clock; in the future.</param>
public sealed record PlanRelease(MeetingId Meeting, PublicationId Publication, int WorkingVersion, LocalizedText Sentence, DateTimeOffset At);

public sealed class PlanReleaseHandler(Writes writes, MeetingClock clock)
{
    public Task<Outcome<PlannedRelease>> HandleAsync(PlanRelease command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<PlannedRelease>(
            actor,
            nameof(PlanRelease),
            async (scope, cancellation) =>
            {
                var store = scope.Store;
                var publication = await store.Publications.SingleAsync(
                    candidate => candidate.Id == command.Publication && candidate.MeetingId == command.Meeting, cancellation);
                var copy = await store.WorkingCopies.AsNoTracking().SingleAsync(candidate => candidate.PublicationId == publication.Id, cancellation);
                if (copy.Version != command.WorkingVersion)
                {
                    return new Refusal(Refusals.ChangedMeanwhile);
                }

                var current = await store.Releases.AsNoTracking().Where(release => release.PublicationId == publication.Id && release.WithdrawnAt == null)
                    .OrderByDescending(release => release.Number).FirstOrDefaultAsync(cancellation);
                var outcome = publication.Plan(copy.Content, current, command.Sentence, command.At, actor, clock.Now);
                if (outcome.Match<PlannedRelease?>(plan => plan, _ => null) is { } made)
                {
                    if (await store.PlannedReleases.SingleOrDefaultAsync(plan => plan.PublicationId == publication.Id, cancellation) is { } before)
                    {
                        store.PlannedReleases.Remove(before);
                        await store.SaveChangesAsync(cancellation);
                    }

                    store.PlannedReleases.Add(made);
                }

                return outcome;
            },
            cancellationToken);
}
