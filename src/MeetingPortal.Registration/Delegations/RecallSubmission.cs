using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Delegations;

/// <summary>Takes the submission that waits back, as long as no officer has begun.</summary>
public sealed record RecallSubmission(DelegationKey Delegation, int Number);

public sealed class RecallSubmissionHandler(DelegationWrites delegations)
{
    public Task<Outcome<Submission>> HandleAsync(RecallSubmission command, Actor actor, CancellationToken cancellationToken) =>
        delegations.RunAsync<Submission>(
            command.Delegation,
            actor,
            nameof(RecallSubmission),
            async (work, cancellation) =>
            {
                var submission = await work.Store.Submissions.SingleOrDefaultAsync(
                    candidate => candidate.DelegationId == work.Delegation.Id && candidate.Number == command.Number, cancellation);
                var outcome = submission?.Recall(actor.UserId!.Value, work.Now) ?? new Refusal(DelegationRefusals.NothingWaits);
                return outcome.Then<Submission>(recalled =>
                {
                    work.Delegation.Follow(recalled);
                    return recalled;
                });
            },
            cancellationToken);
}
