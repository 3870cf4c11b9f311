using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Domain.Access;

/// <summary>
/// A right that an account holds in the portal, in one meeting or for one mission. Read on every request, so that taking it away
/// works at once; taking it away removes the row, and the audit remembers.
/// </summary>
public sealed class Grant : IMayBelong
{
    [Audited]
    public required Guid Id { get; init; }

    [Audited]
    public required UserId UserId { get; init; }

    [Audited]
    public required Role Role { get; init; }

    [Audited]
    public MeetingId? MeetingId { get; init; }

    [Audited]
    public MissionId? MissionId { get; init; }

    /// <summary>The language of a translator; null for every other role.</summary>
    [Audited]
    public Language? Language { get; init; }

    /// <summary>The instant from which the right no longer holds; null means until it is taken away.</summary>
    [Audited]
    public DateTimeOffset? Until { get; init; }

    public bool Holds(DateTimeOffset now) => Until is null || now < Until;

    /// <summary>
    /// A new right; refused when its scope does not fit the role or the account holds the same right already. A new primary administrator
    /// of a mission takes over: whoever was it becomes the backup, so that there are never two.
    /// </summary>
    /// <param name="present">The account's rights and, of a right for a mission, all of that mission.</param>
    public static Outcome<RoleChange> Give(Grant wanted, IEnumerable<Grant> present, DateTimeOffset now)
    {
        if (!wanted.FitsItsRole())
        {
            return new Refusal(AccessRefusals.ScopeMissing);
        }

        if (wanted.Until <= now)
        {
            return new Refusal(AccessRefusals.UntilPassed);
        }

        var holding = present.Where(grant => grant.Holds(now)).ToLookup(grant => grant.UserId == wanted.UserId);
        if (holding[true].Any(grant => grant.Covers(wanted)))
        {
            return new Refusal(AccessRefusals.AlreadyHeld);
        }

        var former = FormerPrimaries(wanted, holding[false]);
        return new RoleChange(former, [wanted, .. Backups(former, holding[false], now)]);
    }

    /// <summary>
    /// Whether this right may be taken away: the last administrator of the portal stays, and a mission does not take away its own last one.
    /// </summary>
    /// <param name="others">The other rights of the portal, or of the same mission.</param>
    /// <param name="byPortal">True when a portal administrator takes it away, who can cut off everybody else: the only person of a mission, too, may have left it.</param>
    public Outcome<Grant> TakeAway(IEnumerable<Grant> others, DateTimeOffset now, bool byPortal = false)
    {
        var mayLeaveNobody = byPortal && MissionId is not null;
        return !mayLeaveNobody && IsLastAdministrator(others, now) ? new Refusal(AccessRefusals.LastAdministrator) : this;
    }

    /// <summary>True when nobody administers the portal, or the mission, once this right is gone.</summary>
    /// <param name="others">The other rights of the portal, or of the same mission.</param>
    public bool IsLastAdministrator(IEnumerable<Grant> others, DateTimeOffset now)
    {
        var group = Role == Role.PortalAdministrator ? [Role.PortalAdministrator] : Roles.MissionAdministrators;
        return Holds(now) && group.Contains(Role)
            && !others.Any(grant => grant.Id != Id && grant.Holds(now) && grant.MissionId == MissionId && group.Contains(grant.Role));
    }

    /// <summary>Another role for the same mission. The new primary administrator takes over: whoever was it becomes the backup.</summary>
    /// <param name="all">All rights of the mission.</param>
    public Outcome<RoleChange> ChangeTo(Role role, IReadOnlyCollection<Grant> all, DateTimeOffset now)
    {
        if (Roles.ScopeOf(role) != RoleScope.Mission || MissionId is null)
        {
            return new Refusal(AccessRefusals.ScopeMissing);
        }

        var holding = all.Where(grant => grant.Holds(now)).ToLookup(grant => grant.UserId == UserId);
        if (holding[true].Any(grant => grant.Role == role))
        {
            return new Refusal(AccessRefusals.AlreadyHeld);
        }

        if (!IsAdministrator(role) && holding[true].Any(grant => IsAdministrator(grant.Role)) && !holding[false].Any(grant => IsAdministrator(grant.Role)))
        {
            return new Refusal(AccessRefusals.LastAdministrator);
        }

        var wanted = As(role, now);
        var former = FormerPrimaries(wanted, holding[false]);
        return new RoleChange([.. holding[true], .. former], [wanted, .. Backups(former, holding[false], now)]);
    }

    /// <summary>Those who are the mission's primary administrator until the wanted right makes another one it.</summary>
    private static List<Grant> FormerPrimaries(Grant wanted, IEnumerable<Grant> ofOthers) => wanted.Role == Role.MissionAdministrator
        ? [.. ofOthers.Where(grant => grant.Role == wanted.Role && grant.MissionId == wanted.MissionId)]
        : [];

    private static IEnumerable<Grant> Backups(List<Grant> former, IEnumerable<Grant> ofOthers, DateTimeOffset now) =>
        from grant in former
        where !ofOthers.Any(other => other.UserId == grant.UserId && other.MissionId == grant.MissionId && other.Role == Role.MissionBackupAdministrator)
        select grant.As(Role.MissionBackupAdministrator, now);

    private static bool IsAdministrator(Role role) => Roles.MissionAdministrators.Contains(role);

    private Grant As(Role role, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), UserId = UserId, Role = role, MissionId = MissionId, Until = Until };

    private bool FitsItsRole() => Roles.ScopeOf(Role) switch
    {
        RoleScope.Portal => this is { MeetingId: null, MissionId: null, Language: null },
        RoleScope.Meeting => this is { MeetingId: not null, MissionId: null, Language: null },
        RoleScope.MeetingLanguage => this is { MeetingId: not null, MissionId: null, Language: not null },
        _ => this is { MeetingId: null, MissionId: not null, Language: null },
    };

    private bool Covers(Grant wanted) => Role == wanted.Role && MeetingId == wanted.MeetingId && MissionId == wanted.MissionId && Language == wanted.Language;
}

/// <summary>The rights that go and those that come, the wanted one first.</summary>
public sealed record RoleChange(IReadOnlyList<Grant> Gone, IReadOnlyList<Grant> New);
