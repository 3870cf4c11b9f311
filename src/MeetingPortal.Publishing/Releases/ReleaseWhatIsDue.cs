using MeetingPortal.Data;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Releases;

/// <summary>Makes releases of the plans whose instant has come, as of that instant.</summary>
public sealed class ReleaseWhatIsDue(PortalDbContext store, Writes writes, ReleasePublicationHandler releases, MeetingClock clock)
{
    /// <returns>How many came due; 0 costs one read.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.Now;
        if (!await store.PlannedReleases.AnyAsync(plan => plan.At <= now, cancellationToken))
        {
            return 0;
        }

        var outcome = await writes.RunAsync<int>(
            Actor.Start,
            nameof(ReleaseWhatIsDue),
            async (scope, cancellation) =>
            {
                var due = await scope.Store.PlannedReleases.Where(plan => plan.At <= now).OrderBy(plan => plan.At).ToListAsync(cancellation);
                foreach (var plan in due)
                {
                    var publication = await scope.Store.Publications.SingleAsync(candidate => candidate.Id == plan.PublicationId, cancellation);

                    // A plan that would tell readers nothing new any more is refused and goes like the others.
                    await releases.FreezeAsync(scope, publication, plan.Content, plan.Sentence, new Actor(plan.PlannedBy, UserId: null), plan.At, cancellation);
                    scope.Store.PlannedReleases.Remove(plan);
                }

                return due.Count;
            },
            cancellationToken);
        return outcome.Match(count => count, _ => 0);
    }
}
