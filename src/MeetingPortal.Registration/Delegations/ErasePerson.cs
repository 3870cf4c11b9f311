using MeetingPortal.Data.Auditing;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Registration.Correspondence;
using MeetingPortal.Registration.Files;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Delegations;

/// <summary>
/// Erases what is known of a person who is in the delegation no more, or, once the meeting is over, of anybody: in the delegation, in
/// submissions, audit and messages, with the names of the delegation's files. The place, its role, and that somebody was added, changed and
/// removed, when and by whom, stay; the bytes of a note verbale are not touched.
/// </summary>
/// <param name="Serial">The delegation's number within the meeting.</param>
/// <param name="Questions">Numbers of submissions in which the person does not stand and whose question names the person all the same.</param>
public sealed record ErasePerson(MeetingId Meeting, int Serial, PersonId Person, IReadOnlyCollection<int> Questions);

public sealed class ErasePersonHandler(Writes writes, MeetingClock clock)
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

            if (await HinderedAsync(scope, delegation, command.Person, cancellation) is { } hindered)
            {
                return hindered;
            }

            var submissions = await EraseSubmissionsAsync(scope, delegation.Id, command, cancellation);
            await EraseMembersAsync(scope, delegation.Id, command.Person, cancellation);
            await FileNames.EraseAsync(scope, await FileNames.OfAsync(scope.Store, delegation, cancellation), cancellation);
            var isKnown = await SeatHistory.EraseAsync(scope, delegation, command.Person, cancellation);
            delegation.PersonErased();
            return isKnown || submissions > 0 ? submissions : new Refusal(DelegationRefusals.PersonGone);
        },
        cancellationToken);

    /// <summary>What an officer may acknowledge any moment keeps everybody in it; the delegation itself does as long as the mission can change it.</summary>
    private async Task<Refusal?> HinderedAsync(WriteScope scope, Delegation delegation, PersonId person, CancellationToken cancellationToken)
    {
        var meeting = await scope.Store.Meetings.AsNoTracking().SingleAsync(candidate => candidate.Id == delegation.MeetingId, cancellationToken);
        var isOver = meeting.Frame().IsOver(clock.Now);
        var id = delegation.Id;
        if (!isOver
            && (await scope.Store.DelegationMembers.AnyAsync(member => member.DelegationId == id && member.PersonId == person, cancellationToken)
                || await scope.Store.AcknowledgedMembers.AnyAsync(member => member.DelegationId == id && member.PersonId == person, cancellationToken)))
        {
            return new Refusal(DelegationRefusals.StillInDelegation);
        }

        var waits = await scope.Store.Submissions.AnyAsync(
            submission => submission.DelegationId == id
                && (submission.State == SubmissionState.Waiting || submission.State == SubmissionState.UnderReview)
                && submission.Items.Any(item => item.PersonAfter == person),
            cancellationToken);
        return waits ? new Refusal(DelegationRefusals.PersonWaits) : null;
    }

    private static async Task<int> EraseSubmissionsAsync(WriteScope scope, DelegationId delegation, ErasePerson command, CancellationToken cancellationToken)
    {
        var person = command.Person;
        var all = await scope.Store.Submissions
            .Include(submission => submission.Items)
            .Where(submission => submission.DelegationId == delegation)
            .OrderBy(submission => submission.Number)
            .ToListAsync(cancellationToken);
        var naming = Naming(all, person).Union(all.Where(submission => command.Questions.Contains(submission.Number))).ToList();
        foreach (var submission in naming)
        {
            submission.Erase(person);
        }

        await AuditErasure.EraseSubjectsAsync(scope, nameof(Submission), [.. naming.Select(submission => submission.Id.ToString())], cancellationToken);
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

    /// <summary>Places of a delegation whose meeting is over: somebody took part, and stays counted.</summary>
    private static async Task EraseMembersAsync(WriteScope scope, DelegationId delegation, PersonId person, CancellationToken cancellationToken)
    {
        foreach (var member in await scope.Store.DelegationMembers.Where(row => row.DelegationId == delegation && row.PersonId == person).ToListAsync(cancellationToken))
        {
            member.Details = member.Details.Erased();
            member.Version++;
        }

        foreach (var member in await scope.Store.AcknowledgedMembers.Where(row => row.DelegationId == delegation && row.PersonId == person).ToListAsync(cancellationToken))
        {
            member.Details = member.Details.Erased();
        }
    }
}
