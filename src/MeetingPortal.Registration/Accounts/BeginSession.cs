using MeetingPortal.Data.Accounts;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Registration.Accounts;

/// <summary>Somebody has shown to own the account: what may follow?</summary>
/// <param name="Language">Of the page on which it was shown; mail about the account is in it from now on.</param>
/// <param name="StaffNeedSecondFactor">Whether the portal asks members of staff for a second factor.</param>
public sealed record BeginSession(UserId User, Language Language, bool StaffNeedSecondFactor);

public enum SessionStep
{
    /// <summary>A session begins.</summary>
    Session,

    /// <summary>None begins before the second factor is shown.</summary>
    SecondFactor,

    /// <summary>A session begins in which nothing can be done but to enrol a second factor.</summary>
    Enrolment,
}

public sealed class BeginSessionHandler(Writes writes, TimeProvider time)
{
    /// <returns>What follows; a refusal when the time to enrol a second factor is over.</returns>
    public Task<Outcome<SessionStep>> HandleAsync(BeginSession command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<SessionStep>(
            actor,
            nameof(BeginSession),
            async (scope, cancellation) =>
            {
                var now = time.GetUtcNow();
                var user = await scope.Store.AccountAsync(command.User, cancellation);
                user.Language = command.Language;
                if (user.TwoFactorEnabled)
                {
                    return SessionStep.SecondFactor;
                }

                user.LastSignedInAt = now;
                if (!command.StaffNeedSecondFactor || !await scope.Store.IsStaffAsync(command.User, now, cancellation))
                {
                    user.EnrolmentEndsAt = null;
                    return SessionStep.Session;
                }

                user.EnrolmentEndsAt ??= now + PortalUser.EnrolmentTime;
                return user.EnrolmentEndsAt > now ? SessionStep.Enrolment : new Refusal(AccountRefusals.EnrolmentOver);
            },
            cancellationToken);
}
