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
    // Two small questions: one that joined the delegation to them took longer to prepare than both take together.
    private readonly Func<PortalDbContext, MeetingId, CancellationToken, Task<MeetingFound>> _meeting = EF.CompileAsyncQuery(
        (PortalDbContext store, MeetingId id, CancellationToken _) => (
            from meeting in store.Meetings
            where meeting.Id == id
            join shown in store.Deadlines on new { MeetingId = meeting.Id, Slug = Deadline.Registration, IsPublic = true } equals new { shown.MeetingId, shown.Slug, shown.IsPublic } into deadlines
            from deadline in deadlines.DefaultIfEmpty()
            select new MeetingFound(
                new MeetingFrame(meeting.Id, meeting.Code, meeting.ShortCode, meeting.StartsOn, meeting.EndsOn, meeting.ZoneId),
                deadline == null ? null : new LastMinute(deadline.Date, deadline.Time))).Single());

    private readonly Func<PortalDbContext, MeetingId, string?, Guid?, CancellationToken, Task<Delegation?>> _delegation = EF.CompileAsyncQuery(
        (PortalDbContext store, MeetingId id, string? state, Guid? organization, CancellationToken _) =>
            store.Delegations.SingleOrDefault(delegation => delegation.MeetingId == id && delegation.StateCode == state && delegation.OrganizationId == organization));

    private readonly Func<PortalDbContext, DelegationId, IAsyncEnumerable<DelegationMember>> _members = EF.CompileAsyncQuery(
        (PortalDbContext store, DelegationId id) => store.DelegationMembers.Where(member => member.DelegationId == id));

    private readonly Func<PortalDbContext, DelegationId, IAsyncEnumerable<DelegationPlace>> _places = EF.CompileAsyncQuery(
        (PortalDbContext store, DelegationId id) =>
            from member in store.DelegationMembers
            where member.DelegationId == id
            select new DelegationPlace(member.Id, member.PersonId, member.Position, member.Details));

    private readonly Func<PortalDbContext, MeetingId, int, int, CancellationToken, Task<SubmissionFound?>> _submission = EF.CompileAsyncQuery(
        (PortalDbContext store, MeetingId id, int serial, int number, CancellationToken _) => (
            from delegation in store.Delegations
            join submission in store.Submissions on delegation.Id equals submission.DelegationId
            join meeting in store.Meetings on delegation.MeetingId equals meeting.Id
            where delegation.MeetingId == id && delegation.Serial == serial && submission.Number == number
            select new SubmissionFound(
                new MeetingFrame(meeting.Id, meeting.Code, meeting.ShortCode, meeting.StartsOn, meeting.EndsOn, meeting.ZoneId), delegation, submission)).SingleOrDefault());

    private readonly Func<PortalDbContext, SubmissionId, IAsyncEnumerable<DelegationChange>> _changes = EF.CompileAsyncQuery(
        (PortalDbContext store, SubmissionId id) =>
            from item in store.SubmissionItems
            where item.SubmissionId == id
            orderby item.Number
            select SubmissionItem.ChangeOf(item.Kind, item.SeatId, item.PersonBefore, item.Before, item.PersonAfter, item.After));

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
    public async Task<DelegationFound> DelegationAsync(PortalDbContext store, DelegationKey key, CancellationToken cancellationToken)
    {
        var (meeting, deadline) = await _meeting(store, key.Meeting, cancellationToken);
        return new DelegationFound(meeting, deadline, await _delegation(store, key.Meeting, key.Party.StateCode, key.Party.OrganizationId, cancellationToken));
    }

    /// <summary>Gives a delegation its members, to be changed.</summary>
    public Task LoadMembersAsync(PortalDbContext store, DelegationId id, CancellationToken cancellationToken) => ListAsync(_members(store, id), cancellationToken);

    /// <summary>The places of a delegation as the mission has them now, to be read.</summary>
    public async Task<IReadOnlyList<DelegationPlace>> PlacesAsync(PortalDbContext store, DelegationId id, CancellationToken cancellationToken) =>
        DelegationPlace.InOrder(await ListAsync(_places(store, id), cancellationToken));

    /// <summary>A submission with its delegation, to be changed; null when there is none of that number.</summary>
    public Task<SubmissionFound?> SubmissionAsync(PortalDbContext store, MeetingId meeting, int serial, int number, CancellationToken cancellationToken) =>
        _submission(store, meeting, serial, number, cancellationToken);

    /// <summary>What a submission asks for, in its order.</summary>
    public Task<IReadOnlyList<DelegationChange>> ChangesAsync(PortalDbContext store, SubmissionId id, CancellationToken cancellationToken) =>
        ListAsync(_changes(store, id), cancellationToken);

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

    private sealed record MeetingFound(MeetingFrame Meeting, LastMinute? Deadline);
}
