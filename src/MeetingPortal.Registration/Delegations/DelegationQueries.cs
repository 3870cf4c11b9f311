using MeetingPortal.Data;
using MeetingPortal.Domain.Delegations;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Missions;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Delegations;

/// <param name="Deadline">The deadline for names and notes verbales, when readers are shown one.</param>
/// <param name="Delegation">Without its members; null when it was not begun.</param>
public sealed record DelegationFound(MeetingFrame Meeting, LastMinute? Deadline, Delegation? Delegation);

/// <param name="Submission">Without its items.</param>
public sealed record SubmissionFound(MeetingFrame Meeting, Delegation Delegation, Submission Submission);

/// <summary>Somebody who is written to for a mission.</summary>
/// <param name="Party">The name of the State or organization.</param>
public sealed record Recipient(string Address, MissionCode Mission, Language Language, LocalizedText Party);

/// <summary>
/// What handlers of delegations read while everybody else waits at the gate, compiled once a process: making such a query anew took longer
/// than running it. One instance a store, for a compiled query holds on to its model.
/// </summary>
public sealed class DelegationQueries
{
    private readonly Func<PortalDbContext, MeetingId, string?, Guid?, CancellationToken, Task<DelegationFound>> _delegation = EF.CompileAsyncQuery(
        (PortalDbContext store, MeetingId id, string? state, Guid? organization, CancellationToken _) => (
            from meeting in store.Meetings
            where meeting.Id == id
            join shown in store.Deadlines.Where(deadline => deadline.Slug == Deadline.Registration && deadline.IsPublic) on meeting.Id equals shown.MeetingId into deadlines
            from deadline in deadlines.DefaultIfEmpty()
            join begun in store.Delegations.Where(delegation => delegation.StateCode == state && delegation.OrganizationId == organization)
                on meeting.Id equals begun.MeetingId into delegations
            from delegation in delegations.DefaultIfEmpty()
            select new DelegationFound(
                new MeetingFrame(meeting.Id, meeting.Code, meeting.ShortCode, meeting.StartsOn, meeting.EndsOn, meeting.ZoneId),
                deadline == null ? null : new LastMinute(deadline.Date, deadline.Time),
                delegation)).Single());

    private readonly Func<PortalDbContext, DelegationId, IAsyncEnumerable<DelegationMember>> _members = EF.CompileAsyncQuery(
        (PortalDbContext store, DelegationId id) => store.DelegationMembers.Where(member => member.DelegationId == id));

    private readonly Func<PortalDbContext, DelegationId, IAsyncEnumerable<DelegationMember>> _membersToRead = EF.CompileAsyncQuery(
        (PortalDbContext store, DelegationId id) => store.DelegationMembers.AsNoTracking().Where(member => member.DelegationId == id).AsQueryable());

    private readonly Func<PortalDbContext, MeetingId, int, int, CancellationToken, Task<SubmissionFound?>> _submission = EF.CompileAsyncQuery(
        (PortalDbContext store, MeetingId id, int serial, int number, CancellationToken _) => (
            from delegation in store.Delegations
            join submission in store.Submissions on delegation.Id equals submission.DelegationId
            join meeting in store.Meetings on delegation.MeetingId equals meeting.Id
            where delegation.MeetingId == id && delegation.Serial == serial && submission.Number == number
            select new SubmissionFound(
                new MeetingFrame(meeting.Id, meeting.Code, meeting.ShortCode, meeting.StartsOn, meeting.EndsOn, meeting.ZoneId), delegation, submission)).SingleOrDefault());

    private readonly Func<PortalDbContext, SubmissionId, IAsyncEnumerable<SubmissionItem>> _items = EF.CompileAsyncQuery(
        (PortalDbContext store, SubmissionId id) => store.SubmissionItems.AsNoTracking().Where(item => item.SubmissionId == id).OrderBy(item => item.Number).AsQueryable());

    // The cast takes the identifier's type away, which accounts of Identity do not know.
    private readonly Func<PortalDbContext, string?, Guid?, DateTimeOffset, IAsyncEnumerable<Recipient>> _recipients = EF.CompileAsyncQuery(
        (PortalDbContext store, string? stateCode, Guid? organizationId, DateTimeOffset now) =>
            from mission in store.Missions
            where mission.StateCode == stateCode && mission.OrganizationId == organizationId
            join grant in store.Grants on mission.Id equals grant.MissionId
            where grant.Until == null || grant.Until > now
            join user in store.Users on (Guid)(object)grant.UserId equals user.Id
            where user.Email != null
            join state in store.States on mission.StateCode equals state.Code into states
            from state in states.DefaultIfEmpty()
            join organization in store.Organizations on mission.OrganizationId equals organization.Id into organizations
            from organization in organizations.DefaultIfEmpty()
            select new Recipient(user.Email!, mission.Code, mission.Language, state == null ? organization!.Name : state.Name));

    /// <summary>The meeting, and the delegation to be changed.</summary>
    public Task<DelegationFound> DelegationAsync(PortalDbContext store, DelegationKey key, CancellationToken cancellationToken) =>
        _delegation(store, key.Meeting, key.Party.StateCode, key.Party.OrganizationId, cancellationToken);

    /// <summary>Gives a delegation its members, to be changed.</summary>
    public Task LoadMembersAsync(PortalDbContext store, DelegationId id, CancellationToken cancellationToken) => ListAsync(_members(store, id), cancellationToken);

    /// <summary>The places of a delegation as the mission has them now, to be read.</summary>
    public async Task<IReadOnlyList<DelegationPlace>> PlacesAsync(PortalDbContext store, DelegationId id, CancellationToken cancellationToken) =>
        DelegationPlace.InOrder((await ListAsync(_membersToRead(store, id), cancellationToken)).Select(member => member.Place));

    /// <summary>A submission with its delegation, to be changed; null when there is none of that number.</summary>
    public Task<SubmissionFound?> SubmissionAsync(PortalDbContext store, MeetingId meeting, int serial, int number, CancellationToken cancellationToken) =>
        _submission(store, meeting, serial, number, cancellationToken);

    /// <summary>The items of a submission in their order, to be read.</summary>
    public Task<IReadOnlyList<SubmissionItem>> ItemsAsync(PortalDbContext store, SubmissionId id, CancellationToken cancellationToken) =>
        ListAsync(_items(store, id), cancellationToken);

    /// <summary>Everybody who acts for one of the party's missions now, once for each of them.</summary>
    public Task<IReadOnlyList<Recipient>> RecipientsAsync(PortalDbContext store, Party party, DateTimeOffset now, CancellationToken cancellationToken) =>
        ListAsync(_recipients(store, party.StateCode, party.OrganizationId, now), cancellationToken);

    private static async Task<IReadOnlyList<TRow>> ListAsync<TRow>(IAsyncEnumerable<TRow> rows, CancellationToken cancellationToken)
    {
        var list = new List<TRow>();
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            list.Add(row);
        }

        return list;
    }
}
