using MeetingPortal.Data;
using MeetingPortal.Data.Accounts;
using MeetingPortal.Data.Auditing;
using MeetingPortal.Data.Mail;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Reference;
using MeetingPortal.Registration.Access;
using MeetingPortal.Registration.Accounts;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Pages.Admin;

/// <summary>A right with the names of where it holds.</summary>
public sealed record NamedRight(Grant Grant, Meeting? Meeting, NamedMission? Mission)
{
    /// <summary>When it was given: its identifier carries the instant.</summary>
    public DateTimeOffset Since { get; } = InstantOf(Grant.Id);

    /// <summary>The instant in a version 7 UUID (RFC 9562, 5.7): its first 48 bits are milliseconds since 1970.</summary>
    private static DateTimeOffset InstantOf(Guid id) =>
        DateTimeOffset.FromUnixTimeMilliseconds(Convert.ToInt64(id.ToString("N")[..12], 16));
}

/// <summary>An account with its rights.</summary>
public sealed record AccountLine(PortalUser User, IReadOnlyList<NamedRight> Rights)
{
    /// <summary>A person of a demonstration: <c>.invalid</c> is a domain that never exists (RFC 2606).</summary>
    public bool IsFictional => User.Email?.EndsWith(".invalid", StringComparison.OrdinalIgnoreCase) == true;

    public bool IsStaff => Rights.Any(right => Roles.IsStaff(right.Grant.Role));
}

/// <summary>What the administration shows; it is reached by portal administrators alone.</summary>
public sealed class AdminReads(PortalDbContext store, MissionNames missions, TimeProvider time)
{
    public const int Most = 200;

    private static readonly string[] Audited = [nameof(Grant), nameof(PortalUser), nameof(Invitation), nameof(OutboxMessage), nameof(TreatyRelation), "IdentityUserToken`1"];

    public async Task<IReadOnlyList<AccountLine>> AccountsAsync(string? search, CancellationToken cancellationToken)
    {
        var capitals = (search ?? string.Empty).Trim().ToUpperInvariant();
        var users = await store.Users.AsNoTracking().OrderBy(user => user.DisplayName).ToListAsync(cancellationToken);
        return await WithRightsAsync([.. users.Where(user => Matches(user, capitals)).Take(Most)], cancellationToken);
    }

    public async Task<AccountLine?> AccountAsync(UserId id, CancellationToken cancellationToken)
    {
        var user = await store.Users.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id.Value, cancellationToken);
        return user is null ? null : (await WithRightsAsync([user], cancellationToken))[0];
    }

    public async Task<AccountLine?> AccountAsync(string email, CancellationToken cancellationToken)
    {
        var normalized = email.Trim().ToUpperInvariant();
        var user = await store.Users.AsNoTracking().SingleOrDefaultAsync(row => row.NormalizedEmail == normalized, cancellationToken);
        return user is null ? null : (await WithRightsAsync([user], cancellationToken))[0];
    }

    /// <summary>What is known of the person at that address.</summary>
    public Task<AddressTrace> TraceAsync(string email, CancellationToken cancellationToken) => AddressTrace.ReadAsync(store, email, cancellationToken);

    public Task<Grant?> RightAsync(Guid id, CancellationToken cancellationToken) =>
        store.Grants.AsNoTracking().SingleOrDefaultAsync(grant => grant.Id == id, cancellationToken);

    /// <summary>Whether a mission is left without an administrator when this right is taken away.</summary>
    public async Task<bool> LeavesMissionAloneAsync(Grant grant, CancellationToken cancellationToken) =>
        grant.MissionId is { } mission
        && grant.IsLastAdministrator(await store.Grants.AsNoTracking().Where(other => other.MissionId == mission).ToListAsync(cancellationToken), time.GetUtcNow());

    public async Task<IReadOnlyList<Meeting>> MeetingsAsync(CancellationToken cancellationToken) =>
        [.. (await store.Meetings.AsNoTracking().ToListAsync(cancellationToken)).OrderByDescending(meeting => meeting.StartsOn)];

    public async Task<IReadOnlyList<NamedMission>> MissionsAsync(CancellationToken cancellationToken) => await missions.OfAsync(null, cancellationToken);

    /// <summary>Messages that wait or are dead, the dead first.</summary>
    public async Task<IReadOnlyList<OutboxMessage>> MailAsync(CancellationToken cancellationToken)
    {
        var open = await store.OutboxMessages.AsNoTracking()
            .Where(message => message.State == MailState.Dead || message.State == MailState.Waiting)
            .OrderByDescending(message => message.CreatedAt)
            .Take(Most)
            .ToListAsync(cancellationToken);
        return [.. open.OrderByDescending(message => message.State)];
    }

    /// <summary>The newest audit rows of accounts, rights, invitations, messages and days of treaties.</summary>
    public async Task<IReadOnlyList<AuditEntry>> HistoryAsync(CancellationToken cancellationToken) =>
        await store.AuditEntries.AsNoTracking()
            .Where(entry => Audited.Contains(entry.SubjectType))
            .OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id)
            .Take(Most)
            .ToListAsync(cancellationToken);

    private static bool Matches(PortalUser user, string capitals) =>
        user.DisplayName.ToUpperInvariant().Contains(capitals, StringComparison.Ordinal) || user.NormalizedEmail?.Contains(capitals, StringComparison.Ordinal) == true;

    private async Task<IReadOnlyList<AccountLine>> WithRightsAsync(IReadOnlyList<PortalUser> users, CancellationToken cancellationToken)
    {
        var (now, ids) = (time.GetUtcNow(), users.Select(user => user.UserId).ToList());
        var grants = await store.Grants.AsNoTracking()
            .Where(grant => ids.Contains(grant.UserId) && (grant.Until == null || grant.Until > now))
            .ToListAsync(cancellationToken);
        var meetings = (await MeetingsAsync(cancellationToken)).ToDictionary(meeting => meeting.Id);
        var named = (await missions.OfAsync([.. grants.Select(grant => grant.MissionId).OfType<MissionId>().Distinct()], cancellationToken))
            .ToDictionary(mission => mission.Mission.Id);
        var rights = grants.OrderBy(grant => grant.Role).ToLookup(
            grant => grant.UserId,
            grant => new NamedRight(
                grant,
                grant.MeetingId is { } meeting ? meetings[meeting] : null,
                grant.MissionId is { } mission ? named[mission] : null));
        return [.. users.Select(user => new AccountLine(user, [.. rights[user.UserId]]))];
    }
}
