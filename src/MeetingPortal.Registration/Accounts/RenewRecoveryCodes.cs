using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Registration.Accounts;

/// <summary>Makes ten new recovery codes; the old ones are good no more.</summary>
public sealed record RenewRecoveryCodes(UserId User);

public sealed class RenewRecoveryCodesHandler(Writes writes)
{
    public Task<Outcome<NewRecoveryCodes>> HandleAsync(RenewRecoveryCodes command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<NewRecoveryCodes>(
            actor,
            nameof(RenewRecoveryCodes),
            async (scope, cancellation) =>
            {
                var user = await scope.Store.AccountAsync(command.User, cancellation);
                if (!user.TwoFactorEnabled)
                {
                    return new Refusal(AccountRefusals.SecondFactorMissing);
                }

                var codes = RecoveryCodes.Make();
                await scope.Store.SecondFactorOf(user).SetCodesAsync(RecoveryCodes.Stored(codes), cancellation);
                return new NewRecoveryCodes(codes);
            },
            cancellationToken);
}
