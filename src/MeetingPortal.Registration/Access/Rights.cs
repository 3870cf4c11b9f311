using MeetingPortal.Data;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Access;

/// <summary>Answers "may this person?" from the grants as they are now; nothing is kept in a cookie.</summary>
public sealed class Rights(PortalDbContext store, TimeProvider time)
{
    public async Task<bool> HoldsAsync(UserId user, Role role, MeetingId meeting, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return await store.Grants.AsNoTracking().AnyAsync(
            grant => grant.UserId == user && grant.Role == role && grant.MeetingId == meeting && (grant.Until == null || grant.Until > now), cancellationToken);
    }

    /// <summary>The meetings in which the person holds any right now.</summary>
    public async Task<IReadOnlyList<MeetingId>> MeetingsAsync(UserId user, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return await store.Grants.AsNoTracking()
            .Where(grant => grant.UserId == user && (grant.Until == null || grant.Until > now))
            .Select(grant => grant.MeetingId)
            .Distinct()
            .ToListAsync(cancellationToken);
    }
}
