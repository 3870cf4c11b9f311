using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Access;

/// <summary>
/// An officer invites the person who registers a State's or an organization's delegation; its mission is noted where it is not known yet.
/// </summary>
/// <param name="Mission">Whose, where, and the language of the invitation and of a new mission's correspondence.</param>
/// <param name="Email">An address that <see cref="EmailShape"/> takes.</param>
public sealed record InviteFocalPoint(MeetingId Meeting, FindOrMakeMission Mission, string Name, string Email);

public sealed class InviteFocalPointHandler(Writes writes, TimeProvider time)
{
    public Task<Outcome<Invitation>> HandleAsync(InviteFocalPoint command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync(
            actor,
            nameof(InviteFocalPoint),
            (scope, cancellation) => InviteAsync(scope, command, actor, time.GetUtcNow(), cancellation),
            cancellationToken);

    /// <summary>The same within another operation.</summary>
    internal static async Task<Outcome<Invitation>> InviteAsync(
        WriteScope scope, InviteFocalPoint command, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var found = await FindOrMakeMissionHandler.FindOrMakeAsync(scope, command.Mission, now, cancellationToken);
        return await found.Match(
            async mission =>
            {
                var role = await RoleAsync(scope, mission.Id, now, cancellationToken);
                var invite = new InvitePerson(mission.Id, command.Meeting, role, command.Name, command.Email, command.Mission.Language);
                return await InvitePersonHandler.InviteAsync(scope, invite, actor, now, cancellationToken);
            },
            refusal => Task.FromResult<Outcome<Invitation>>(refusal));
    }

    /// <summary>
    /// The first person administers the mission, one who is invited while the first has not answered stands in. A mission's rights hold in
    /// every meeting: once somebody administers it, an officer of one meeting gives collaborators alone.
    /// </summary>
    private static async Task<Role> RoleAsync(WriteScope scope, MissionId mission, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await scope.Store.Grants.AnyAsync(
            grant => grant.MissionId == mission && Roles.MissionAdministrators.Contains(grant.Role) && (grant.Until == null || grant.Until > now), cancellationToken))
        {
            return Role.MissionCollaborator;
        }

        var isAsked = await scope.Store.Invitations.AnyAsync(
            invitation => invitation.MissionId == mission && invitation.Role == Role.MissionAdministrator && invitation.State == InvitationState.Open && invitation.ExpiresAt > now,
            cancellationToken);
        return isAsked ? Role.MissionBackupAdministrator : Role.MissionAdministrator;
    }
}
