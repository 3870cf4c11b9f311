using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Access;

/// <summary>Takes an invitation back before it is accepted; its link leads nowhere at once.</summary>
/// <param name="MissionId">The mission in the address of whoever asks; an invitation of another is not found.</param>
/// <param name="MeetingId">For an officer the meeting in the address; null for the mission's own administrators.</param>
public sealed record WithdrawInvitation(Guid InvitationId, MissionId MissionId, MeetingId? MeetingId);

public sealed class WithdrawInvitationHandler(Writes writes, TimeProvider time)
{
    public Task<Outcome<Invitation>> HandleAsync(WithdrawInvitation command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<Invitation>(
            actor,
            nameof(WithdrawInvitation),
            async (scope, cancellation) =>
                await FindAsync(scope, command.InvitationId, command.MissionId, command.MeetingId, cancellation) is { } invitation
                    ? invitation.Withdraw(time.GetUtcNow())
                    : new Refusal(AccessRefusals.InvitationClosed),
            cancellationToken);

    /// <summary>The invitation when it belongs to that mission and, for an officer, to that meeting.</summary>
    internal static Task<Invitation?> FindAsync(WriteScope scope, Guid id, MissionId mission, MeetingId? meeting, CancellationToken cancellationToken) =>
        scope.Store.Invitations.SingleOrDefaultAsync(
            candidate => candidate.Id == id && candidate.MissionId == mission && (meeting == null || candidate.MeetingId == meeting), cancellationToken);
}
