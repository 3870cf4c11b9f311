using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Publications;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Publishing.Releases;

/// <summary>Takes what readers see of a publication away from them, with a reason; earlier releases stay at their addresses.</summary>
/// <param name="Number">The release that the officer saw; refused when another one is current by now.</param>
/// <param name="Reason">For readers, in at least one language.</param>
public sealed record WithdrawRelease(MeetingId Meeting, PublicationId Publication, int Number, LocalizedText Reason);

public sealed class WithdrawReleaseHandler(Writes writes, MeetingClock clock)
{
    public Task<Outcome<Release>> HandleAsync(WithdrawRelease command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<Release>(
            actor,
            nameof(WithdrawRelease),
            async (scope, cancellation) =>
            {
                var publication = await scope.Store.Publications.SingleAsync(
                    candidate => candidate.Id == command.Publication && candidate.MeetingId == command.Meeting, cancellation);
                var current = await scope.Store.Releases.SingleOrDefaultAsync(release => release.Id == publication.CurrentReleaseId, cancellation);
                if (current is null || current.Number != command.Number)
                {
                    return new Refusal(Refusals.ChangedMeanwhile);
                }

                var outcome = current.Withdraw(command.Reason, clock.Now);
                if (outcome.Match(_ => true, _ => false))
                {
                    await scope.PublicContentChangedAsync(command.Meeting, cancellation);
                }

                return outcome;
            },
            cancellationToken);
}
