using MeetingPortal.Data;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Missions;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Pages.Secretariat.Delegations;

/// <summary>Reads the delegations of one meeting for the officers' queue.</summary>
public sealed class QueueReads(PortalDbContext store)
{
    public async Task<DelegationQueue> OfAsync(MeetingId meeting, CancellationToken cancellationToken)
    {
        var delegations = await store.Delegations.AsNoTracking().Where(delegation => delegation.MeetingId == meeting).ToListAsync(cancellationToken);
        var last = await (
            from submission in store.Submissions.AsNoTracking()
            join delegation in store.Delegations on submission.DelegationId equals delegation.Id
            where delegation.MeetingId == meeting && submission.Number == delegation.LastNumber
            select new
            {
                Submission = submission,
                Changes = submission.Items.Count,
                NoteOf = store.Submissions
                    .Where(past => past.DelegationId == delegation.Id && past.Number < submission.Number && past.State == SubmissionState.Acknowledged)
                    .Where(past => past.NoteVerbaleId != null && past.NoteVerbaleId == submission.NoteVerbaleId)
                    .Min(past => (int?)past.Number),
            }).ToDictionaryAsync(row => row.Submission.DelegationId, cancellationToken);
        var people = await (
            from member in store.AcknowledgedMembers
            join delegation in store.Delegations on member.DelegationId equals delegation.Id
            where delegation.MeetingId == meeting
            group member by member.DelegationId into members
            select new { Delegation = members.Key, Count = members.Count() }).ToDictionaryAsync(row => row.Delegation, row => row.Count, cancellationToken);
        var names = await NamesAsync(meeting, cancellationToken);
        return new DelegationQueue(
        [
            .. delegations.Select(delegation =>
            {
                var (name, isFictional) = names[delegation.Party];
                var handedIn = last.GetValueOrDefault(delegation.Id);
                return new QueueRow(delegation, name, isFictional, handedIn?.Submission, people.GetValueOrDefault(delegation.Id), handedIn?.Changes ?? 0, handedIn?.NoteOf);
            }),
        ]);
    }

    private async Task<Dictionary<Party, (LocalizedText Name, bool IsFictional)>> NamesAsync(MeetingId meeting, CancellationToken cancellationToken)
    {
        var states = await (
            from delegation in store.Delegations
            join state in store.States on delegation.StateCode equals state.Code
            where delegation.MeetingId == meeting
            select state).AsNoTracking().ToListAsync(cancellationToken);
        var organizations = await (
            from delegation in store.Delegations
            join organization in store.Organizations on delegation.OrganizationId equals organization.Id
            where delegation.MeetingId == meeting
            select organization).AsNoTracking().ToListAsync(cancellationToken);
        return states.Select(state => (Party: new Party(state.Code, null), state.Name, state.IsFictional))
            .Concat(organizations.Select(organization => (Party: new Party(null, organization.Id), organization.Name, IsFictional: false)))
            .ToDictionary(row => row.Party, row => (row.Name, row.IsFictional));
    }
}
