using MeetingPortal.Data.Mail;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Requests;

/// <summary>Sets a request for access aside; the requester is told the reason.</summary>
public sealed record SetAccessRequestAside(MeetingId MeetingId, Guid RequestId, string? Reason);

public sealed class SetAccessRequestAsideHandler(Writes writes, MeetingClock clock, TimeProvider time)
{
    public Task<Outcome<AccessRequest>> HandleAsync(SetAccessRequestAside command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<AccessRequest>(
            actor,
            nameof(SetAccessRequestAside),
            async (scope, cancellation) =>
            {
                var request = await scope.Store.AccessRequests.SingleAsync(
                    candidate => candidate.Id == command.RequestId && candidate.MeetingId == command.MeetingId, cancellation);
                var meeting = await scope.Store.Meetings.AsNoTracking().SingleAsync(candidate => candidate.Id == command.MeetingId, cancellation);
                var outcome = request.SetAside(command.Reason, actor.UserId!.Value, clock.Now);
                if (outcome.Match(_ => true, _ => false))
                {
                    scope.Send(OutboxMail.Of(
                        MailKind.AccessSetAside,
                        request.Id,
                        request.Email,
                        request.Language,
                        time.GetUtcNow(),
                        [meeting.ShortCode, MailValue.Lines(request.Reason)],
                        meeting.Id));
                }

                return outcome;
            },
            cancellationToken);
}
