using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Access;

/// <summary>Gives a person of a mission another role there. Whoever becomes primary administrator takes over from the present one, who becomes the backup.</summary>
public sealed record ChangeMissionRole(MissionId Mission, Guid Grant, Role Role);

public sealed class ChangeMissionRoleHandler(Writes writes, TimeProvider time)
{
    public Task<Outcome<Grant>> HandleAsync(ChangeMissionRole command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<Grant>(
            actor,
            nameof(ChangeMissionRole),
            async (scope, cancellation) =>
            {
                var now = time.GetUtcNow();
                var all = await scope.Store.Grants.Where(grant => grant.MissionId == command.Mission).ToListAsync(cancellation);
                var own = all.Find(grant => grant.Id == command.Grant && grant.Holds(now));
                if (own is null)
                {
                    return new Refusal(AccountRefusals.RightGone);
                }

                return scope.Save(own.ChangeTo(command.Role, all, now)).Match<Outcome<Grant>>(changes => changes.New[0], refusal => refusal);
            },
            cancellationToken);
}
