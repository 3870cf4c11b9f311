using MeetingPortal.Data;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Access;

/// <summary>Answers "may this person?" from the grants as they are in this request; nothing is kept in a cookie.</summary>
public sealed class Rights(PortalDbContext store, TimeProvider time)
{
    private (UserId User, IReadOnlyList<Grant> Grants)? _held;

    /// <summary>What the person holds now.</summary>
    public async Task<IReadOnlyList<Grant>> HeldAsync(UserId user, CancellationToken cancellationToken)
    {
        if (_held is { } known && known.User == user)
        {
            return known.Grants;
        }

        var now = time.GetUtcNow();
        var grants = await store.Grants.AsNoTracking().Where(grant => grant.UserId == user && (grant.Until == null || grant.Until > now)).ToListAsync(cancellationToken);
        _held = (user, grants);
        return grants;
    }
}
