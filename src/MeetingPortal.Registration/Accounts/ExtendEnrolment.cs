using MeetingPortal.Data.Accounts;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Registration.Accounts;

/// <summary>Gives a member of staff 24 hours from now to enrol a second factor.</summary>
public sealed record ExtendEnrolment(UserId User);

public sealed class ExtendEnrolmentHandler(Writes writes, TimeProvider time)
{
    public Task<Outcome<bool>> HandleAsync(ExtendEnrolment command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<bool>(
            actor,
            nameof(ExtendEnrolment),
            async (scope, cancellation) =>
            {
                var user = await scope.Store.AccountAsync(command.User, cancellation);
                if (user.TwoFactorEnabled)
                {
                    return new Refusal(AccountRefusals.SecondFactorPresent);
                }

                user.EnrolmentEndsAt = time.GetUtcNow() + PortalUser.EnrolmentTime;
                return true;
            },
            cancellationToken);
}
