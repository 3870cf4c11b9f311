using MeetingPortal.Data.Writing;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Data.Mail;

/// <summary>
/// The outbox as its workers see it. A worker takes a message by a conditional update and settles it only while it is still its own, so
/// that two workers of two nodes share the work, and a dead worker's messages are free again after <see cref="ClaimedFor"/>.
/// </summary>
public sealed class Outbox(PortalDbContext store, WriteGate gate, TimeProvider time)
{
    public const int Batch = 20;

    /// <summary>Longer than one attempt may last.</summary>
    public static readonly TimeSpan ClaimedFor = TimeSpan.FromMinutes(5);

    /// <summary>How long after each failed attempt the next one comes; after the last there is none.</summary>
    public static readonly IReadOnlyList<TimeSpan> Delays =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10),
        TimeSpan.FromHours(1), TimeSpan.FromHours(6), TimeSpan.FromHours(24),
    ];

    /// <summary>The messages that are due and free, longest due first; at most <see cref="Batch"/>.</summary>
    public async Task<IReadOnlyList<Guid>> DueAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return await store.OutboxMessages
            .Where(row => row.State == MailState.Waiting && row.NextAttemptAt <= now && (row.ClaimedUntil == null || row.ClaimedUntil <= now))
            .OrderBy(row => row.NextAttemptAt).ThenBy(row => row.Id)
            .Select(row => row.Id)
            .Take(Batch)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Takes the message; null when another worker has it or it is settled.</summary>
    public async Task<OutboxMessage?> ClaimAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var until = now + ClaimedFor;
        using (await gate.EnterAsync(cancellationToken))
        {
            var claimed = await store.OutboxMessages
                .Where(row => row.Id == id && row.State == MailState.Waiting && row.NextAttemptAt <= now && (row.ClaimedUntil == null || row.ClaimedUntil <= now))
                .ExecuteUpdateAsync(row => row.SetProperty(message => message.ClaimedUntil, until), cancellationToken);
            return claimed == 1 ? await store.OutboxMessages.AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken) : null;
        }
    }

    public async Task SentAsync(OutboxMessage message)
    {
        var now = time.GetUtcNow();
        using (await gate.EnterAsync(CancellationToken.None))
        {
            await Own(message).ExecuteUpdateAsync(row => row
                .SetProperty(sent => sent.State, MailState.Sent)
                .SetProperty(sent => sent.SentAt, now)
                .SetProperty(sent => sent.Attempts, message.Attempts + 1)
                .SetProperty(sent => sent.Error, (string?)null)
                .SetProperty(sent => sent.ClaimedUntil, (DateTimeOffset?)null));
        }
    }

    /// <summary>There is nobody to send it to, or no reason any more.</summary>
    public async Task DroppedAsync(OutboxMessage message)
    {
        using (await gate.EnterAsync(CancellationToken.None))
        {
            await Own(message).ExecuteUpdateAsync(row => row
                .SetProperty(dropped => dropped.State, MailState.Dropped)
                .SetProperty(dropped => dropped.ClaimedUntil, (DateTimeOffset?)null));
        }
    }

    /// <summary>Notes a failed attempt; the message waits for the next one, or is dead.</summary>
    /// <param name="error">What failed, without addresses.</param>
    public async Task<MailState> FailedAsync(OutboxMessage message, string error)
    {
        var attempts = message.Attempts + 1;
        var state = attempts <= Delays.Count ? MailState.Waiting : MailState.Dead;
        var next = state == MailState.Waiting ? time.GetUtcNow() + Delays[attempts - 1] : message.NextAttemptAt;
        var kept = error.Length <= OutboxMessage.ErrorMaxLength ? error : error[..OutboxMessage.ErrorMaxLength];
        using (await gate.EnterAsync(CancellationToken.None))
        {
            await Own(message).ExecuteUpdateAsync(row => row
                .SetProperty(failed => failed.State, state)
                .SetProperty(failed => failed.Attempts, attempts)
                .SetProperty(failed => failed.NextAttemptAt, next)
                .SetProperty(failed => failed.Error, kept)
                .SetProperty(failed => failed.ClaimedUntil, (DateTimeOffset?)null));
        }

        return state;
    }

    private IQueryable<OutboxMessage> Own(OutboxMessage message) =>
        store.OutboxMessages.Where(row => row.Id == message.Id && row.State == MailState.Waiting && row.ClaimedUntil == message.ClaimedUntil);
}
