using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Registration.Correspondence;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Delegations;

/// <summary>Hands in what differs from the delegation as it was acknowledged, and tells the mission that it was received.</summary>
/// <param name="SeenVersion">Version of the delegation whose answers were checked.</param>
/// <param name="IsOnBehalf">True when an officer does it for the mission.</param>
public sealed record SubmitDelegation(DelegationKey Delegation, int SeenVersion, bool IsOnBehalf);

public sealed class SubmitDelegationHandler(DelegationWrites delegations, DelegationMail mail)
{
    /// <returns>The number of the submission.</returns>
    public Task<Outcome<int>> HandleAsync(SubmitDelegation command, Actor actor, CancellationToken cancellationToken) =>
        delegations.RunAsync<int>(
            command.Delegation,
            actor,
            nameof(SubmitDelegation),
            async (work, cancellation) =>
            {
                var (store, delegation) = (work.Store, work.Delegation);
                var acknowledged = await store.AcknowledgedMembers.AsNoTracking().Where(member => member.DelegationId == delegation.Id).ToListAsync(cancellation);
                var lastNote = delegation.AcknowledgedNumber is { } number
                    ? await store.Submissions.Where(past => past.DelegationId == delegation.Id && past.Number == number).Select(past => past.NoteVerbaleId).SingleAsync(cancellation)
                    : null;
                var terms = new SubmissionTerms(actor.UserId!.Value, command.IsOnBehalf, await PassedDeadlineAsync(work, cancellation));
                var outcome = delegation.Submit([.. acknowledged.Select(member => member.Place)], terms, command.SeenVersion, work.Meeting.Days(), lastNote, work.Now);
                if (outcome.Match<Submission?>(submission => submission, _ => null) is { } submission)
                {
                    store.Submissions.Add(submission);
                    await mail.TellAsync(work.Scope, work.Meeting, delegation, submission, cancellation);
                }

                return outcome.Then<int>(done => done.Number);
            },
            cancellationToken);

    /// <summary>Only a deadline that readers are shown counts: one that is merely inferred makes nobody late.</summary>
    private static async Task<DateOnly?> PassedDeadlineAsync(DelegationWork work, CancellationToken cancellationToken)
    {
        var deadline = await work.Store.Deadlines.AsNoTracking().SingleOrDefaultAsync(
            candidate => candidate.MeetingId == work.Meeting.Id && candidate.Slug == Deadline.Registration && candidate.IsPublic, cancellationToken);
        return deadline?.EndsAt(work.Meeting.Zone) <= work.Now ? deadline.Date : null;
    }
}
