using MeetingPortal.Data;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Registration.Correspondence;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Delegations;

/// <summary>Hands in what differs from the delegation as it was acknowledged, and tells the mission that it was received.</summary>
/// <param name="SeenVersion">Version of the delegation whose answers were checked.</param>
/// <param name="IsOnBehalf">True when an officer does it for the mission.</param>
public sealed record SubmitDelegation(DelegationKey Delegation, int SeenVersion, bool IsOnBehalf);

public sealed class SubmitDelegationHandler(DelegationWrites delegations, DelegationQueries queries, DelegationMail mail)
{
    /// <returns>The number of the submission.</returns>
    public Task<Outcome<int>> HandleAsync(SubmitDelegation command, Actor actor, CancellationToken cancellationToken) =>
        delegations.RunWithoutMembersAsync<int>(
            command.Delegation,
            actor,
            nameof(SubmitDelegation),
            async (work, cancellation) =>
            {
                var (store, delegation) = (work.Store, work.Delegation);
                var standing = await StandingAsync(store, delegation, cancellation);
                var terms = new SubmissionTerms(actor.UserId!.Value, command.IsOnBehalf, PassedDeadline(work));
                var outcome = delegation.Submit(standing, terms, command.SeenVersion, work.Meeting.Days(), work.Now);
                if (outcome.Match<Submission?>(submission => submission, _ => null) is { } submission)
                {
                    store.Submissions.Add(submission);
                    await mail.TellAsync(work.Scope, work.Meeting, delegation, submission, cancellation);
                }

                return outcome.Then<int>(done => done.Number);
            },
            cancellationToken);

    private async Task<DelegationStanding> StandingAsync(PortalDbContext store, Delegation delegation, CancellationToken cancellationToken)
    {
        var places = await queries.PlacesAsync(store, delegation.Id, cancellationToken);
        if (delegation.AcknowledgedNumber is not { } number)
        {
            return new DelegationStanding(places, [], AcknowledgedNote: null);
        }

        var members = await store.AcknowledgedMembers.AsNoTracking().Where(member => member.DelegationId == delegation.Id).ToListAsync(cancellationToken);
        var note = await store.Submissions.Where(past => past.DelegationId == delegation.Id && past.Number == number).Select(past => past.NoteVerbaleId).SingleAsync(cancellationToken);
        return new DelegationStanding(places, [.. members.Select(member => member.Place)], note);
    }

    /// <summary>The deadline's day when it has passed.</summary>
    private static DateOnly? PassedDeadline(DelegationWork work) =>
        work.Deadline is { } deadline && deadline.EndsAt(work.Meeting.Zone) <= work.Now ? deadline.Date : null;
}
