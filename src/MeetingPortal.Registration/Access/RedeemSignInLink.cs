using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Access;

/// <summary>Uses a one-time sign-in address up.</summary>
public sealed record RedeemSignInLink(string Secret);

public sealed class RedeemSignInLinkHandler(Writes writes, TimeProvider time)
{
    public const string LinkUsedUp = "Refusal_LinkUsedUp";

    /// <returns>The account to sign in; a refusal, the same for every reason, when the link is unknown, used or too old.</returns>
    public Task<Outcome<UserId>> HandleAsync(RedeemSignInLink command, CancellationToken cancellationToken) =>
        writes.RunAsync<UserId>(
            Actor.Start,
            nameof(RedeemSignInLink),
            async (scope, cancellation) =>
            {
                var hash = OneTimeSecret.HashOf(command.Secret);
                var link = await scope.Store.SignInLinks.SingleOrDefaultAsync(candidate => candidate.SecretHash == hash, cancellation);
                return link is not null && link.TryRedeem(time.GetUtcNow()) ? link.UserId : new Refusal(LinkUsedUp);
            },
            cancellationToken);
}
