using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Registration.Access;

/// <summary>Sends an invitation again, with a new link and its whole lifetime.</summary>
/// <param name="MissionId">The mission in the address of whoever asks; an invitation of another is not found.</param>
/// <param name="MeetingId">For an officer the meeting in the address; null for the mission's own administrators.</param>
public sealed record RenewInvitation(Guid InvitationId, MissionId MissionId, MeetingId? MeetingId);

public sealed class RenewInvitationHandler(Writes writes, TimeProvider time)
{
    public Task<Outcome<Invitation>> HandleAsync(RenewInvitation command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<Invitation>(
            actor,
            nameof(RenewInvitation),
            async (scope, cancellation) =>
            {
                var now = time.GetUtcNow();
                if (await WithdrawInvitationHandler.FindAsync(scope, command.InvitationId, command.MissionId, command.MeetingId, cancellation) is not { } invitation)
                {
                    return new Refusal(AccessRefusals.InvitationClosed);
                }

                if (!await InvitationLimits.MayMailAsync(scope, command.MissionId, now, cancellation, invitation.Id))
                {
                    return new Refusal(AccessRefusals.TooManyInvitations);
                }

                var renewed = invitation.Renew(now);
                if (renewed.Match(_ => true, _ => false))
                {
                    InvitationLimits.Send(scope, invitation, now);
                }

                return renewed;
            },
            cancellationToken);
}
