using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Registration.Accounts;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Access;

/// <summary>
/// Takes a right away; it works at once, also on open sessions. Of a right for a mission the ways back go with it: open invitations of the
/// mission to that person, and those that the person sent and may send no more.
/// </summary>
/// <param name="Within">The mission to which the right must belong when the mission itself takes it away; null for portal administrators.</param>
public sealed record TakeRightAway(Guid Grant, MissionId? Within = null);

/// <param name="Withdrawn">How many open invitations were withdrawn with the right.</param>
public sealed record RightTaken(Grant Grant, int Withdrawn);

public sealed class TakeRightAwayHandler(Writes writes, TimeProvider time)
{
    public Task<Outcome<RightTaken>> HandleAsync(TakeRightAway command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<RightTaken>(
            actor,
            nameof(TakeRightAway),
            async (scope, cancellation) =>
            {
                var now = time.GetUtcNow();
                var grant = await scope.Store.Grants.SingleOrDefaultAsync(candidate => candidate.Id == command.Grant, cancellation);
                if (grant is null || (command.Within is { } mission && grant.MissionId != mission))
                {
                    return new Refusal(AccountRefusals.RightGone);
                }

                var others = await scope.Store.Grants.Where(other => other.MissionId == grant.MissionId && other.Id != grant.Id).ToListAsync(cancellation);
                var outcome = grant.TakeAway(others, now, byPortal: command.Within is null);
                if (outcome.Match<Refusal?>(_ => null, refusal => refusal) is { } refused)
                {
                    return refused;
                }

                scope.Store.Grants.Remove(grant);
                return new RightTaken(grant, await WithdrawAsync(scope, grant, others, now, cancellation));
            },
            cancellationToken);

    private static async Task<int> WithdrawAsync(WriteScope scope, Grant taken, IReadOnlyList<Grant> others, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (taken.MissionId is null)
        {
            return 0;
        }

        var user = await scope.Store.AccountAsync(taken.UserId, cancellationToken);
        var stillInvites = others.Any(other => other.UserId == taken.UserId && other.Holds(now) && Roles.MissionAdministrators.Contains(other.Role));
        var open = await scope.Store.Invitations
            .Where(invitation => invitation.MissionId == taken.MissionId && invitation.State == InvitationState.Open)
            .ToListAsync(cancellationToken);
        var ways = open.FindAll(invitation =>
            string.Equals(invitation.Email, user.Email, StringComparison.OrdinalIgnoreCase) || (invitation.InvitedBy == taken.UserId && !stillInvites));
        ways.ForEach(invitation => invitation.Withdraw(now));
        return ways.Count(invitation => now < invitation.ExpiresAt);
    }
}
