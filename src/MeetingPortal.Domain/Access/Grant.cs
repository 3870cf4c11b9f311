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

    /// <summary>A new right; refused when its scope does not fit the role or the account holds the same right already.</summary>
    /// <param name="held">The account's rights.</param>
    public static Outcome<Grant> Give(Grant wanted, IEnumerable<Grant> held, DateTimeOffset now)
    {
        if (!wanted.FitsItsRole())
        {
            return new Refusal(AccessRefusals.ScopeMissing);
        }

        if (wanted.Until <= now)
        {
            return new Refusal(AccessRefusals.UntilPassed);
        }

        return held.Any(grant => grant.Holds(now) && grant.Covers(wanted)) ? new Refusal(AccessRefusals.AlreadyHeld) : wanted;
    }

    /// <summary>Whether this right may be taken away: the last administrator of the portal or of a mission stays.</summary>
    /// <param name="others">The other rights of the portal, or of the same mission.</param>
    public Outcome<Grant> TakeAway(IEnumerable<Grant> others, DateTimeOffset now)
    {
        var group = Role == Role.PortalAdministrator ? [Role.PortalAdministrator] : Roles.MissionAdministrators;
        var isLast = Holds(now) && group.Contains(Role)
            && !others.Any(grant => grant.Id != Id && grant.Holds(now) && grant.MissionId == MissionId && group.Contains(grant.Role));
        return isLast ? new Refusal(AccessRefusals.LastAdministrator) : this;
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

        var before = role == Role.MissionAdministrator ? holding[false].Where(grant => grant.Role == role).ToList() : [];
        var backups = before.Where(grant => !holding[false].Any(other => other.UserId == grant.UserId && other.Role == Role.MissionBackupAdministrator));
        return new RoleChange([.. holding[true], .. before], [As(role, now), .. backups.Select(grant => grant.As(Role.MissionBackupAdministrator, now))]);
    }

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
