using MeetingPortal.Data.Mail;
using MeetingPortal.Registration.Correspondence;

namespace MeetingPortal.Web.Mail;

/// <summary>Sends what is due, one message after the other; within a process one round at a time.</summary>
public sealed partial class MailRound(IServiceScopeFactory scopes, TimeProvider time, ILogger<MailRound> logger) : IDisposable
{
    private const int AttemptsUntilError = 5;

    /// <summary>Shorter than a claim, so that no second worker sends what the first is still sending.</summary>
    private static readonly TimeSpan LongestAttempt = TimeSpan.FromMinutes(2);

    private readonly SemaphoreSlim _one = new(1, 1);

    /// <returns>How many messages were attempted, dropped ones included.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var attempted = 0;
            while (await DueAsync(cancellationToken) is { Count: > 0 } due)
            {
                foreach (var id in due)
                {
                    attempted += await AttemptAsync(id, cancellationToken) ? 1 : 0;
                }
            }

            return attempted;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<IReadOnlyList<Guid>> DueAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Outbox>().DueAsync(cancellationToken);
    }

    private async Task<bool> AttemptAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var outbox = scope.ServiceProvider.GetRequiredService<Outbox>();
        if (await outbox.ClaimAsync(id, cancellationToken) is not { } message)
        {
            return false;
        }

        bool isSent;
        try
        {
            if (message.IsToBeAddressed)
            {
                await scope.ServiceProvider.GetRequiredService<AddressSubmissionMailHandler>().HandleAsync(new AddressSubmissionMail(message), cancellationToken);
                return true;
            }

            isSent = await SendAsync(scope.ServiceProvider, message, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The words of other exceptions may hold addresses; their kind does not.
            var error = exception is MailNotSentException ? exception.Message : $"{exception.GetType().Name}.";
            var state = await outbox.FailedAsync(message, error);
            Report(message, error, state);
            return true;
        }

        await (isSent ? outbox.SentAsync(message) : outbox.DroppedAsync(message));
        return true;
    }

    private async Task<bool> SendAsync(IServiceProvider services, OutboxMessage message, CancellationToken cancellationToken)
    {
        if (await services.GetRequiredService<MailWriter>().WriteAsync(message, cancellationToken) is not { } ready)
        {
            return false;
        }

        using var longest = new CancellationTokenSource(LongestAttempt, time);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(longest.Token, cancellationToken);
        await services.GetRequiredService<IMailTransport>().SendAsync(ready, patience.Token);
        return true;
    }

    private void Report(OutboxMessage message, string error, MailState state)
    {
        var attempt = message.Attempts + 1;
        if (state == MailState.Dead)
        {
            Log.Dead(logger, message.Id, message.Kind, attempt, error);
        }
        else if (attempt >= AttemptsUntilError)
        {
            Log.StillNotSent(logger, message.Id, message.Kind, attempt, error);
        }
        else
        {
            Log.NotSent(logger, message.Id, message.Kind, attempt, error);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Message {Id} ({Kind}) was not sent at attempt {Attempt} and will be tried again: {Error}")]
        public static partial void NotSent(ILogger logger, Guid id, MailKind kind, int attempt, string error);

        [LoggerMessage(Level = LogLevel.Error, Message = "Message {Id} ({Kind}) is still not sent after attempt {Attempt} and will be tried again: {Error}")]
        public static partial void StillNotSent(ILogger logger, Guid id, MailKind kind, int attempt, string error);

        [LoggerMessage(Level = LogLevel.Error, Message = "Message {Id} ({Kind}) was given up after attempt {Attempt}: {Error}")]
        public static partial void Dead(ILogger logger, Guid id, MailKind kind, int attempt, string error);
    }
}
