using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Decisions;

/// <summary>Names what an officer decides on as the officer saw it.</summary>
/// <param name="SeenVersion">Version of the submission on the officer's page.</param>
public sealed record SubmissionKey(MeetingId Meeting, int Serial, int Number, int SeenVersion);

/// <param name="Now">The meeting's now.</param>
public sealed record SubmissionWork(WriteScope Scope, Meeting Meeting, Delegation Delegation, Submission Submission, DateTimeOffset Now);

/// <summary>Runs what an officer does with a submission; one that does not exist in that meeting is refused like one that was recalled.</summary>
public sealed class SubmissionWrites(Writes writes, MeetingClock clock)
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
                var store = scope.Store;
                var delegation = await store.Delegations.SingleOrDefaultAsync(
                    candidate => candidate.MeetingId == key.Meeting && candidate.Serial == key.Serial, cancellation);
                var submission = delegation is null ? null : await store.Submissions.Include(candidate => candidate.Items).SingleOrDefaultAsync(
                    candidate => candidate.DelegationId == delegation.Id && candidate.Number == key.Number, cancellation);
                if (delegation is null || submission is null)
                {
                    return new Refusal(DelegationRefusals.DecisionOutdated);
                }

                var meeting = await store.Meetings.AsNoTracking().SingleAsync(candidate => candidate.Id == key.Meeting, cancellation);
                var work = new SubmissionWork(scope, meeting, delegation, submission, clock.Now);
                var outcome = decide(work);
                if (outcome.Match(_ => true, _ => false))
                {
                    delegation.Follow(submission);
                    await follow(work, cancellation);
                }

                return outcome;
            },
            cancellationToken);
}
