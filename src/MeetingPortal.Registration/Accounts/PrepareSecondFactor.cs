using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Registration.Accounts;

/// <summary>Makes a key for an authenticator app. The one in use, if any, stays in use until a password of the new one was typed.</summary>
public sealed record PrepareSecondFactor(UserId User);

public sealed class PrepareSecondFactorHandler(Writes writes)
{
    public Task<Outcome<bool>> HandleAsync(PrepareSecondFactor command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<bool>(
            actor,
            nameof(PrepareSecondFactor),
            async (scope, cancellation) =>
            {
                var user = await scope.Store.AccountAsync(command.User, cancellation);
                await scope.Store.SecondFactorOf(user).SetWaitingKeyAsync(OneTimePassword.MakeKey(), cancellation);
                return true;
            },
            cancellationToken);
}
