using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Access;

/// <summary>What several operations do with the rights of accounts and missions.</summary>
internal static class MissionGrants
{
    extension(WriteScope scope)
    {
        /// <summary>Gives a right, and makes whoever it replaces the backup.</summary>
        public async Task<Outcome<RoleChange>> GiveAsync(Grant wanted, DateTimeOffset now, CancellationToken cancellationToken)
        {
            var present = await scope.Store.Grants
                .Where(grant => grant.UserId == wanted.UserId || (wanted.MissionId != null && grant.MissionId == wanted.MissionId))
                .ToListAsync(cancellationToken);
            return scope.Save(Grant.Give(wanted, present, now));
        }

        /// <summary>Writes what changes; a refusal changes nothing.</summary>
        public Outcome<RoleChange> Save(Outcome<RoleChange> outcome)
        {
            if (outcome.Match<RoleChange?>(change => change, _ => null) is { } changes)
            {
                scope.Store.Grants.RemoveRange(changes.Gone);
                scope.Store.Grants.AddRange(changes.New);
            }

            return outcome;
        }
    }
}
