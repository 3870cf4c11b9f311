using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Registration.Accounts;

/// <summary>Ends every session of an account, and every sign-in that waits for its second factor.</summary>
public sealed record EndSessions(UserId User);

public sealed class EndSessionsHandler(Writes writes)
{
    public Task<Outcome<bool>> HandleAsync(EndSessions command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<bool>(
            actor,
            nameof(EndSessions),
            async (scope, cancellation) =>
            {
                (await scope.Store.AccountAsync(command.User, cancellation)).EndSessions();
                return true;
            },
            cancellationToken);
}
