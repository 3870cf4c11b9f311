using MeetingPortal.Data.Accounts;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Registration.Accounts;

/// <summary>A half-done sign-in: the account was shown to be the person's, the second factor was not yet.</summary>
/// <param name="Stamp">The account's security stamp of that moment.</param>
/// <param name="FirstTry">The account's count of wrong tries of that moment. It never falls, so that no copy of this is good for more than its tries.</param>
public sealed record HalfDone(UserId User, string Stamp, int FirstTry);

/// <summary>Shows the second factor: a one-time password, or a recovery code, which is used up.</summary>
public sealed record PassSecondFactor(HalfDone SignIn, string? Code, bool IsRecoveryCode);

public enum SecondFactorAnswer
{
    Right,
    Wrong,

    /// <summary>Wrong once too often, or sessions were ended meanwhile: the sign-in must be begun anew.</summary>
    BeginAnew,
}

public sealed class PassSecondFactorHandler(Writes writes, TimeProvider time)
{
    public const int MaxTries = 5;

    /// <returns>Never a refusal: a wrong try is counted, and what is refused would not be saved.</returns>
    public Task<Outcome<SecondFactorAnswer>> HandleAsync(PassSecondFactor command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<SecondFactorAnswer>(
            actor,
            nameof(PassSecondFactor),
            async (scope, cancellation) =>
            {
                var user = await scope.Store.AccountAsync(command.SignIn.User, cancellation);
                var last = command.SignIn.FirstTry + MaxTries;
                if (!string.Equals(user.SecurityStamp, command.SignIn.Stamp, StringComparison.Ordinal) || !user.TwoFactorEnabled || user.AccessFailedCount >= last)
                {
                    return SecondFactorAnswer.BeginAnew;
                }

                if (await IsRightAsync(scope, user, command, cancellation))
                {
                    user.LastSignedInAt = time.GetUtcNow();
                    return SecondFactorAnswer.Right;
                }

                user.AccessFailedCount++;
                return user.AccessFailedCount >= last ? SecondFactorAnswer.BeginAnew : SecondFactorAnswer.Wrong;
            },
            cancellationToken);

    private async Task<bool> IsRightAsync(WriteScope scope, PortalUser user, PassSecondFactor command, CancellationToken cancellationToken)
    {
        var tokens = scope.Store.SecondFactorOf(user);
        if (command.IsRecoveryCode)
        {
            var rest = RecoveryCodes.Without(await tokens.CodesAsync(cancellationToken), command.Code);
            await (rest is null ? Task.CompletedTask : tokens.SetCodesAsync(rest, cancellationToken));
            return rest is not null;
        }

        var key = await tokens.KeyAsync(cancellationToken);
        if (key is null || OneTimePassword.StepOf(key, command.Code, time.GetUtcNow()) is not { } step || step <= user.LastSecondFactorStep)
        {
            return false;
        }

        user.LastSecondFactorStep = step;
        return true;
    }
}
