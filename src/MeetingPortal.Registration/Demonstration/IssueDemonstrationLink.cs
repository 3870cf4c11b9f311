using MeetingPortal.Data.Accounts;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Missions;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Reference;
using MeetingPortal.Registration.Access;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Demonstration;

/// <summary>
/// Makes a one-time sign-in address for a fictional person of a demonstration, with the person's rights in every meeting of the store.
/// For Development only; the caller sees to that.
/// </summary>
public sealed record IssueDemonstrationLink(DemonstrationAccount Account);

public sealed class IssueDemonstrationLinkHandler(Writes writes, TimeProvider time)
{
    /// <returns>The secret of the address; it is nowhere stored.</returns>
    public Task<Outcome<string>> HandleAsync(IssueDemonstrationLink command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<string>(
            actor,
            nameof(IssueDemonstrationLink),
            async (scope, cancellation) =>
            {
                var now = time.GetUtcNow();
                var user = await UserAsync(scope, command.Account, now, cancellation);
                await GrantAsync(scope, command.Account, user, now, cancellation);
                var secret = OneTimeSecret.Make();
                scope.Store.SignInLinks.Add(new SignInLink
                {
                    Id = Guid.CreateVersion7(now),
                    UserId = user,
                    SecretHash = OneTimeSecret.HashOf(secret),
                    ExpiresAt = now + SignInLink.Lifetime,
                });
                return secret;
            },
            cancellationToken);

    private static async Task<UserId> UserAsync(WriteScope scope, DemonstrationAccount account, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var normalized = account.Email.ToUpperInvariant();
        var known = await scope.Store.Users.SingleOrDefaultAsync(user => user.NormalizedEmail == normalized, cancellationToken);
        if (known is not null)
        {
            return known.UserId;
        }

        var user = PortalUser.Create(account.Name, account.Email, now);
        scope.Store.Users.Add(user);
        return user.UserId;
    }

    private static async Task GrantAsync(WriteScope scope, DemonstrationAccount account, UserId user, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var mission = account.Mission is { } own ? await MissionAsync(scope, own, now, cancellationToken) : (MissionId?)null;
        if (mission is not null && await scope.Store.Grants.AnyAsync(grant => grant.UserId == user && grant.MissionId == mission, cancellationToken))
        {
            // The mission may have changed the role since.
            return;
        }

        IEnumerable<MeetingId?> meetings = Roles.ScopeOf(account.Role) == RoleScope.Meeting
            ? (await scope.Store.Meetings.Select(meeting => meeting.Id).ToListAsync(cancellationToken)).Select(id => (MeetingId?)id)
            : [null];
        foreach (var meeting in meetings)
        {
            var wanted = new Grant { Id = Guid.CreateVersion7(now), UserId = user, Role = account.Role, MeetingId = meeting, MissionId = mission };
            await scope.GiveAsync(wanted, now, cancellationToken);
        }
    }

    private static async Task<MissionId> MissionAsync(WriteScope scope, DemonstrationMission own, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var code = MissionCode.Parse(own.Code);
        if (await scope.Store.Missions.SingleOrDefaultAsync(mission => mission.Code == code, cancellationToken) is { } known)
        {
            return known.Id;
        }

        scope.Store.States.Add(new State
        {
            Code = own.StateCode,
            Name = own.StateName,
            FormalName = own.StateName,
            RegionalGroup = string.Empty,
            IsFictional = true,
        });
        var made = new Mission { Id = NewId.At<MissionId>(now), Code = code, StateCode = own.StateCode, City = own.City, Language = own.Language };
        scope.Store.Missions.Add(made);
        return made.Id;
    }
}
