using MeetingPortal.Data.Auditing;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Registration.Correspondence;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Delegations;

/// <summary>
/// Erases what is known of a person who is in the delegation no more: in submissions, audit and messages. That somebody was added,
/// changed and removed, when and by whom, stays; the bytes of a note verbale are not touched.
/// </summary>
/// <param name="Serial">The delegation's number within the meeting.</param>
public sealed record ErasePerson(MeetingId Meeting, int Serial, PersonId Person);

public sealed class ErasePersonHandler(Writes writes)
{
    /// <returns>The number of submissions in which the person stood.</returns>
    public Task<Outcome<int>> HandleAsync(ErasePerson command, Actor actor, CancellationToken cancellationToken) => writes.RunAsync<int>(
        actor,
        nameof(ErasePerson),
        async (scope, cancellation) =>
        {
            scope.BeginErasure();
            var delegation = await scope.Store.Delegations.SingleOrDefaultAsync(
                candidate => candidate.MeetingId == command.Meeting && candidate.Serial == command.Serial, cancellation);
            if (delegation is null)
            {
                return new Refusal(DelegationRefusals.PersonGone);
            }

            if (await IsStillThereAsync(scope, delegation.Id, command.Person, cancellation))
            {
                return new Refusal(DelegationRefusals.StillInDelegation);
            }

            var submissions = await EraseSubmissionsAsync(scope, delegation.Id, command.Person, cancellation);
            var isKnown = await SeatHistory.EraseAsync(scope, delegation, command.Person, cancellation);
            delegation.PersonErased();
            return isKnown || submissions > 0 ? submissions : new Refusal(DelegationRefusals.PersonGone);
        },
        cancellationToken);

    /// <summary>In the delegation that the mission works on, in the acknowledged one, or in what an officer may acknowledge any moment.</summary>
    private static async Task<bool> IsStillThereAsync(WriteScope scope, DelegationId delegation, PersonId person, CancellationToken cancellationToken) =>
        await scope.Store.DelegationMembers.AnyAsync(member => member.DelegationId == delegation && member.PersonId == person, cancellationToken)
        || await scope.Store.AcknowledgedMembers.AnyAsync(member => member.DelegationId == delegation && member.PersonId == person, cancellationToken)
        || await scope.Store.Submissions.AnyAsync(
            submission => submission.DelegationId == delegation
                && (submission.State == SubmissionState.Waiting || submission.State == SubmissionState.UnderReview)
                && submission.Items.Any(item => item.PersonAfter == person),
            cancellationToken);

    private static async Task<int> EraseSubmissionsAsync(WriteScope scope, DelegationId delegation, PersonId person, CancellationToken cancellationToken)
    {
        var all = await scope.Store.Submissions
            .Include(submission => submission.Items)
            .Where(submission => submission.DelegationId == delegation)
            .OrderBy(submission => submission.Number)
            .ToListAsync(cancellationToken);
        var naming = Naming(all, person).ToList();
        foreach (var submission in naming)
        {
            submission.Erase(person);
            await AuditErasure.EraseSubjectAsync(scope, nameof(Submission), submission.Id.ToString(), cancellationToken);
        }

        await DelegationMail.EraseReasonsAsync(scope.Store, [.. naming.Select(submission => submission.Id.Value)], cancellationToken);
        return all.Count(submission => submission.Concerns(person));
    }

    /// <summary>
    /// The submissions in which the person stands, and those that came after one that was sent or taken back: an answer in words may name
    /// somebody whom it asks for no more.
    /// </summary>
    private static IEnumerable<Submission> Naming(IEnumerable<Submission> all, PersonId person)
    {
        var isAnswer = false;
        foreach (var submission in all.Where(candidate => isAnswer || candidate.Concerns(person)))
        {
            isAnswer = submission.State is SubmissionState.ClarificationRequested or SubmissionState.Recalled;
            yield return submission;
        }
    }
}
