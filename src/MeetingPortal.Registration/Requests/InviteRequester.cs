using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Registration.Access;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Requests;

/// <summary>Answers a request for access by inviting the requester to act for a mission.</summary>
/// <param name="Party">Who it is, as the officer has decided: what the requester wrote may be an abbreviation or another language's name.</param>
/// <param name="City">Where the mission sits; the party's mission there is taken, or made.</param>
public sealed record InviteRequester(MeetingId MeetingId, Guid RequestId, WantedParty Party, string City);

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
                var mission = new FindOrMakeMission(command.Party, command.City, request.Language);
                var invite = new InviteFocalPoint(request.MeetingId, mission, request.ContactName, request.Email);
                return await request.Invite(actor.UserId!.Value, clock.Now).Match(
                    _ => InviteFocalPointHandler.InviteAsync(scope, invite, actor, time.GetUtcNow(), cancellation),
                    refusal => Task.FromResult<Outcome<Invitation>>(refusal));
            },
            cancellationToken);
}
