using MeetingPortal.Data;
using MeetingPortal.Data.Accounts;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Accounts;

/// <summary>What several operations on accounts ask the store.</summary>
internal static class AccountStore
{
    extension(PortalDbContext store)
    {
        public Task<PortalUser> AccountAsync(UserId id, CancellationToken cancellationToken) =>
            store.Users.SingleAsync(user => user.Id == id.Value, cancellationToken);

        public Task<List<Grant>> HeldAsync(UserId id, DateTimeOffset now, CancellationToken cancellationToken) =>
            store.Grants.Where(grant => grant.UserId == id && (grant.Until == null || grant.Until > now)).ToListAsync(cancellationToken);

        public async Task<bool> IsStaffAsync(UserId id, DateTimeOffset now, CancellationToken cancellationToken) =>
            (await store.HeldAsync(id, now, cancellationToken)).Any(grant => Roles.IsStaff(grant.Role));

        public SecondFactorTokens SecondFactorOf(PortalUser user) => new(store, user.Id);
    }
}
