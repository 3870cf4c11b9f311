using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Access;

/// <summary>Makes the secret of an invitation's link at the moment its mail is sent; the link of an earlier mail leads nowhere from then on.</summary>
public sealed record PrepareInvitation(Guid InvitationId);

/// <summary>What the mail says.</summary>
/// <param name="Secret">Stands in the link; only its hash is stored.</param>
public sealed record PreparedInvitation(InvitationFacts Facts, string Secret);

public sealed class PrepareInvitationHandler(Writes writes, TimeProvider time)
{
    /// <returns>A refusal when the invitation is no longer open.</returns>
    public Task<Outcome<PreparedInvitation>> HandleAsync(PrepareInvitation command, CancellationToken cancellationToken) =>
        writes.RunAsync<PreparedInvitation>(
            Actor.Mail,
            nameof(PrepareInvitation),
            async (scope, cancellation) =>
            {
                var invitation = await scope.Store.Invitations.SingleOrDefaultAsync(candidate => candidate.Id == command.InvitationId, cancellation);
                if (invitation?.IsOpen(time.GetUtcNow()) != true || await InvitationFacts.ReadAsync(scope.Store, invitation, cancellation) is not { } facts)
                {
                    return new Refusal(PrepareSignInCodeHandler.Nobody);
                }

                var secret = OneTimeSecret.Make();
                invitation.LinkIsSent(OneTimeSecret.HashOf(secret));
                return new PreparedInvitation(facts, secret);
            },
            cancellationToken);
}
