using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Missions;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Registration.Access;

/// <summary>
/// An officer invites the person who registers a State's or an organization's delegation; its mission is noted where it is not known yet.
/// The first person administers the mission, a further one stands in.
/// </summary>
/// <param name="Email">An address that <see cref="EmailShape"/> takes.</param>
/// <param name="Language">Of the invitation and of a new mission's correspondence.</param>
public sealed record InviteFocalPoint(MeetingId Meeting, Party Party, string City, string Name, string Email, Language Language);

public sealed class InviteFocalPointHandler(Writes writes, TimeProvider time)
{
    public Task<Outcome<Invitation>> HandleAsync(InviteFocalPoint command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync(
            actor,
            nameof(InviteFocalPoint),
            async (scope, cancellation) =>
            {
                var now = time.GetUtcNow();
                var found = await FindOrMakeMissionHandler.FindOrMakeAsync(scope, new FindOrMakeMission(command.Party, command.City, command.Language), now, cancellation);
                return await found.Match(
                    async mission =>
                    {
                        var role = await scope.HasAdministratorAsync(mission.Id, now, cancellation) ? Role.MissionBackupAdministrator : Role.MissionAdministrator;
                        var invite = new InvitePerson(mission.Id, command.Meeting, role, command.Name, command.Email, command.Language);
                        return await InvitePersonHandler.InviteAsync(scope, invite, actor, now, cancellation);
                    },
                    refusal => Task.FromResult<Outcome<Invitation>>(refusal));
            },
            cancellationToken);
}
