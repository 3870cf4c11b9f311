using MeetingPortal.Data.Mail;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Registration.Accounts;

/// <summary>Confirms the waiting key by a password of it. Every session ends, and portal administrators are told when a member of staff does it.</summary>
public sealed record EnrolSecondFactor(UserId User, string? Code);

/// <summary>Recovery codes to be shown once; they are nowhere stored but as hashes.</summary>
public sealed record NewRecoveryCodes(IReadOnlyList<string> Codes);

public sealed class EnrolSecondFactorHandler(Writes writes, TimeProvider time)
{
    public Task<Outcome<NewRecoveryCodes>> HandleAsync(EnrolSecondFactor command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<NewRecoveryCodes>(
            actor,
            nameof(EnrolSecondFactor),
            async (scope, cancellation) =>
            {
                var now = time.GetUtcNow();
                var user = await scope.Store.AccountAsync(command.User, cancellation);
                var tokens = scope.Store.SecondFactorOf(user);
                if (user.EnrolmentEndsAt <= now)
                {
                    return new Refusal(AccountRefusals.EnrolmentOver);
                }

                if (await tokens.WaitingKeyAsync(cancellation) is not { } key)
                {
                    return new Refusal(AccountRefusals.NoKeyWaiting);
                }

                if (OneTimePassword.StepOf(key, command.Code, now) is not { } step)
                {
                    return new Refusal(AccountRefusals.SecondFactorWrong);
                }

                var codes = RecoveryCodes.Make();
                await tokens.SetKeyAsync(key, cancellation);
                await tokens.SetWaitingKeyAsync(null, cancellation);
                await tokens.SetCodesAsync(RecoveryCodes.Stored(codes), cancellation);
                (user.TwoFactorEnabled, user.LastSecondFactorStep, user.EnrolmentEndsAt) = (true, step, null);
                user.EndSessions();
                if (await scope.Store.IsStaffAsync(command.User, now, cancellation))
                {
                    await scope.TellAdministratorsAsync(MailKind.SecondFactorEnrolled, user, except: null, now, cancellation);
                }

                return new NewRecoveryCodes(codes);
            },
            cancellationToken);
}
