using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Missions;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Registration.Access;
using MeetingPortal.Registration.Missions;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Requests;

/// <summary>Answers a request for access by inviting the requester to act for a mission.</summary>
/// <param name="City">Where the mission sits; the party's mission there is taken, or made.</param>
public sealed record InviteRequester(MeetingId MeetingId, Guid RequestId, string City);

public sealed class InviteRequesterHandler(Writes writes, MeetingClock clock, TimeProvider time)
{
    public Task<Outcome<Invitation>> HandleAsync(InviteRequester command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<Invitation>(
            actor,
            nameof(InviteRequester),
            async (scope, cancellation) =>
            {
                var request = await scope.Store.AccessRequests.SingleAsync(
                    candidate => candidate.Id == command.RequestId && candidate.MeetingId == command.MeetingId, cancellation);
                var decided = request.Invite(actor.UserId!.Value, clock.Now);
                return await decided.Match(
                    _ => InviteAsync(scope, request, command.City, actor, cancellation),
                    refusal => Task.FromResult<Outcome<Invitation>>(refusal));
            },
            cancellationToken);

    private async Task<Outcome<Invitation>> InviteAsync(WriteScope scope, AccessRequest request, string city, Actor actor, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var party = request.StateCode is { } state
            ? new Party(state, null)
            : new Party(null, (await MissionRegister.FindOrMakeOrganizationAsync(scope, request.OrganizationName!, request.Language, now, cancellationToken)).Id);
        var mission = await MissionRegister.FindOrMakeAsync(scope, party, city, request.Language, now, cancellationToken);

        // Who already administers the mission, or is invited to, decides whether a newcomer shall, too.
        var role = await scope.HasAdministratorAsync(mission.Id, now, cancellationToken) ? Role.MissionCollaborator : Role.MissionAdministrator;
        return await InvitePersonHandler.InviteAsync(
            scope, new InvitePerson(mission.Id, request.MeetingId, role, request.ContactName, request.Email, request.Language), actor, now, cancellationToken);
    }
}
