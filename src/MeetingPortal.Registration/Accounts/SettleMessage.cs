using MeetingPortal.Data.Mail;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Registration.Accounts;

/// <summary>Tries a dead message once more, with all its attempts, or drops it for good.</summary>
public sealed record SettleMessage(Guid Message, bool TryAgain);

public sealed class SettleMessageHandler(Writes writes, TimeProvider time)
{
    public Task<Outcome<bool>> HandleAsync(SettleMessage command, Actor actor, CancellationToken cancellationToken) =>
        writes.RunAsync<bool>(
            actor,
            nameof(SettleMessage),
            async (scope, cancellation) =>
            {
                var message = await scope.Store.OutboxMessages.SingleOrDefaultAsync(row => row.Id == command.Message && row.State == MailState.Dead, cancellation);
                if (message is null)
                {
                    return new Refusal(AccountRefusals.MessageSettled);
                }

                var state = command.TryAgain ? MailState.Waiting : MailState.Dropped;
                scope.Record(nameof(OutboxMessage), message.Id, [new FieldChange(nameof(message.State), message.State.ToString(), state.ToString())]);
                (message.State, message.Attempts, message.NextAttemptAt, message.ClaimedUntil) =
                    (state, 0, time.GetUtcNow(), null);
                if (command.TryAgain)
                {
                    scope.MailIsDue();
                }

                return true;
            },
            cancellationToken);
}
