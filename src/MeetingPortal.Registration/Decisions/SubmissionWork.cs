using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Registration.Delegations;

namespace MeetingPortal.Registration.Decisions;

/// <summary>Names what an officer decides on as the officer saw it.</summary>
/// <param name="SeenVersion">Version of the submission on the officer's page.</param>
public sealed record SubmissionKey(MeetingId Meeting, int Serial, int Number, int SeenVersion);

/// <param name="Submission">Without its items: only who acknowledges them loads them.</param>
/// <param name="IsFirst">True when nothing of the delegation was acknowledged before.</param>
/// <param name="Now">The meeting's now.</param>
public sealed record SubmissionWork(WriteScope Scope, MeetingFrame Meeting, Delegation Delegation, Submission Submission, bool IsFirst, DateTimeOffset Now);

/// <summary>Runs what an officer does with a submission; one that does not exist in that meeting is refused like one that was recalled.</summary>
public sealed class SubmissionWrites(Writes writes, DelegationQueries queries, MeetingClock clock)
{
    public Task<Outcome<Submission>> RunAsync(
        SubmissionKey key,
        Actor actor,
        string operation,
        Func<SubmissionWork, Outcome<Submission>> decide,
        Func<SubmissionWork, CancellationToken, Task> follow,
        CancellationToken cancellationToken) =>
        writes.RunAsync<Submission>(
            actor,
            operation,
            async (scope, cancellation) =>
            {
                if (await FindAsync(scope, key, cancellation) is not { } work)
                {
                    return new Refusal(DelegationRefusals.DecisionOutdated);
                }

                var outcome = decide(work);
                if (outcome.Match(_ => true, _ => false))
                {
                    work.Delegation.Follow(work.Submission);
                    await follow(work, cancellation);
                }

                return outcome;
            },
            cancellationToken);

    private async Task<SubmissionWork?> FindAsync(WriteScope scope, SubmissionKey key, CancellationToken cancellationToken)
    {
        var found = await queries.SubmissionAsync(scope.Store, key.Meeting, key.Serial, key.Number, cancellationToken);
        return found is null ? null : new SubmissionWork(scope, found.Meeting, found.Delegation, found.Submission, found.Delegation.AcknowledgedNumber is null, clock.Now);
    }
}
