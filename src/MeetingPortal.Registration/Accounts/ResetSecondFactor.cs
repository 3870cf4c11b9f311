using MeetingPortal.Data.Accounts;
using MeetingPortal.Data.Mail;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Registration.Accounts;

/// <summary>
/// Takes a lost second factor away: sessions end, and the person may enrol another within 24 hours. The other administrators are told,
/// for from now on the mailbox alone opens the account.
/// </summary>
public sealed record ResetSecondFactor(UserId User);

public sealed class ResetSecondFactorHandler(Writes writes, TimeProvider time)
{
    public Task<Outcome<bool>> HandleAsync(ResetSecondFactor command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<bool>(
            actor,
            nameof(ResetSecondFactor),
            async (scope, cancellation) =>
            {
                var now = time.GetUtcNow();
                var user = await scope.Store.AccountAsync(command.User, cancellation);
                if (!user.TwoFactorEnabled)
                {
                    return new Refusal(AccountRefusals.SecondFactorMissing);
                }

                await scope.Store.SecondFactorOf(user).ClearAsync(cancellation);
                (user.TwoFactorEnabled, user.EnrolmentEndsAt, user.LockoutEnd) = (false, now + PortalUser.EnrolmentTime, null);
                user.EndSessions();
                await scope.TellAdministratorsAsync(MailKind.SecondFactorReset, user, actor.UserId?.Value, now, cancellation);
                return true;
            },
            cancellationToken);
}
