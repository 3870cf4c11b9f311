using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Access;

/// <summary>Takes a right away; it works at once, also on open sessions.</summary>
/// <param name="Within">The mission to which the right must belong when the mission itself takes it away; null for portal administrators.</param>
public sealed record TakeRightAway(Guid Grant, MissionId? Within = null);

public sealed class TakeRightAwayHandler(Writes writes, TimeProvider time)
{
    public Task<Outcome<Grant>> HandleAsync(TakeRightAway command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<Grant>(
            actor,
            nameof(TakeRightAway),
            async (scope, cancellation) =>
            {
                var grant = await scope.Store.Grants.SingleOrDefaultAsync(candidate => candidate.Id == command.Grant, cancellation);
                if (grant is null || (command.Within is { } mission && grant.MissionId != mission))
                {
                    return new Refusal(AccountRefusals.RightGone);
                }

                var others = await scope.Store.Grants.Where(other => other.MissionId == grant.MissionId).ToListAsync(cancellation);
                var outcome = grant.TakeAway(others, time.GetUtcNow());
                outcome.Match(scope.Store.Grants.Remove, _ => null!);
                return outcome;
            },
            cancellationToken);
}
