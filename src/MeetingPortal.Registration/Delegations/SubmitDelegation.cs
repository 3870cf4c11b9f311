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
/// <param name="NoteReceivedOn">The day on which the note verbale arrived that the officer enters; null means today.</param>
/// <param name="Message">What the mission writes to the secretariat beside it.</param>
public sealed record SubmitDelegation(DelegationKey Delegation, int SeenVersion, bool IsOnBehalf, DateOnly? NoteReceivedOn = null, string? Message = null);

public sealed class SubmitDelegationHandler(DelegationWrites delegations, DelegationQueries queries)
{
    /// <returns>The number of the submission.</returns>
    public Task<Outcome<int>> HandleAsync(SubmitDelegation command, Actor actor, CancellationToken cancellationToken) =>
        delegations.RunWithoutMembersAsync<int>(
            command.Delegation,
            actor,
            nameof(SubmitDelegation),
            (work, cancellation) =>
                SubmissionTerms.Of(new HandingIn(actor.UserId!.Value, command.IsOnBehalf, command.NoteReceivedOn, command.Message), work.Meeting, work.Deadline, work.Now).Match(
                    terms => SubmitAsync(work, terms, command.SeenVersion, cancellation),
                    refusal => Task.FromResult<Outcome<int>>(refusal)),
            cancellationToken);

    private async Task<Outcome<int>> SubmitAsync(DelegationWork work, SubmissionTerms terms, int seenVersion, CancellationToken cancellationToken)
    {
        var (store, delegation) = (work.Store, work.Delegation);
        var standing = await StandingAsync(store, delegation, cancellationToken);
        var outcome = delegation.Submit(standing, terms, seenVersion, work.Meeting.Days(), work.Now);
        if (outcome.Match<Submission?>(submission => submission, _ => null) is { } submission)
        {
            store.Submissions.Add(submission);
            DelegationMail.Tell(work.Scope, work.Meeting, submission);
        }

        return outcome.Then<int>(done => done.Number);
    }

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
}
