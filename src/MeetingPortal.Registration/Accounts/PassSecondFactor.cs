using MeetingPortal.Data.Accounts;
using MeetingPortal.Data.Mail;
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

    /// <summary>Passwords of the app are refused for a while, right or wrong; recovery codes are not.</summary>
    Locked,

    /// <summary>Wrong once too often, or sessions were ended meanwhile: the sign-in must be begun anew.</summary>
    BeginAnew,
}

public sealed class PassSecondFactorHandler(Writes writes, TimeProvider time)
{
    public const int MaxTries = 5;

    /// <summary>Wrong passwords of the app within <see cref="CountedFor"/>, in however many sign-ins, after which the app's are refused.</summary>
    public const int MaxWrong = 10;

    public static readonly TimeSpan CountedFor = TimeSpan.FromDays(1);

    public static readonly TimeSpan LockedFor = TimeSpan.FromHours(1);

    /// <returns>Never a refusal: a wrong try is counted, and what is refused would not be saved.</returns>
    public Task<Outcome<SecondFactorAnswer>> HandleAsync(PassSecondFactor command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<SecondFactorAnswer>(
            actor,
            nameof(PassSecondFactor),
            async (scope, cancellation) =>
            {
                var now = time.GetUtcNow();
                var user = await scope.Store.AccountAsync(command.SignIn.User, cancellation);
                var last = command.SignIn.FirstTry + MaxTries;
                if (!string.Equals(user.SecurityStamp, command.SignIn.Stamp, StringComparison.Ordinal) || !user.TwoFactorEnabled || user.AccessFailedCount >= last)
                {
                    return SecondFactorAnswer.BeginAnew;
                }

                if (!command.IsRecoveryCode && user.LockoutEnd > now)
                {
                    return SecondFactorAnswer.Locked;
                }

                if (await IsRightAsync(scope, user, command, now, cancellation))
                {
                    user.LastSignedInAt = now;
                    return SecondFactorAnswer.Right;
                }

                user.AccessFailedCount++;
                var isLocked = !command.IsRecoveryCode && await LocksAsync(scope, user, now, cancellation);
                return user.AccessFailedCount >= last ? SecondFactorAnswer.BeginAnew : isLocked ? SecondFactorAnswer.Locked : SecondFactorAnswer.Wrong;
            },
            cancellationToken);

    private static async Task<bool> IsRightAsync(WriteScope scope, PortalUser user, PassSecondFactor command, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var tokens = scope.Store.SecondFactorOf(user);
        if (command.IsRecoveryCode)
        {
            var rest = RecoveryCodes.Without(await tokens.CodesAsync(cancellationToken), command.Code);
            await (rest is null ? Task.CompletedTask : tokens.SetCodesAsync(rest, cancellationToken));
            return rest is not null;
        }

        var key = await tokens.KeyAsync(cancellationToken);
        if (key is null || OneTimePassword.StepOf(key, command.Code, now) is not { } step || step <= user.LastSecondFactorStep)
        {
            return false;
        }

        user.LastSecondFactorStep = step;
        return true;
    }

    /// <summary>
    /// Notes a wrong password of the app; true when it is one too many. Whoever types so many holds the mailbox already, so the other
    /// administrators are told, once a day. A right one does not take earlier tries away: they may be somebody else's.
    /// </summary>
    private static async Task<bool> LocksAsync(WriteScope scope, PortalUser user, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var tokens = scope.Store.SecondFactorOf(user);
        DateTimeOffset[] tries = [.. (await tokens.WrongTriesAsync(cancellationToken)).Where(tried => now - tried < CountedFor), now];
        await tokens.SetWrongTriesAsync(tries, cancellationToken);
        if (tries.Length < MaxWrong)
        {
            return false;
        }

        var wasTold = now - user.LockoutEnd < CountedFor;
        user.LockoutEnd = now + LockedFor;
        if (!wasTold)
        {
            await scope.TellAdministratorsAsync(MailKind.SecondFactorLocked, user, except: user.Id, now, cancellationToken);
        }

        return true;
    }
}
