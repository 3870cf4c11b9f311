using MeetingPortal.Data.Mail;

namespace MeetingPortal.Web.Mail;

/// <summary>Sends mail as soon as it is committed; looks now and then for what other nodes or an earlier process left.</summary>
internal sealed partial class MailWorker(MailRound round, MailSignal signal, TimeProvider time, ILogger<MailWorker> logger) : BackgroundService
{
    private static readonly TimeSpan SafetyNet = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(SafetyNet, time);
        var (woken, ticked) = (signal.WaitAsync(stoppingToken), timer.WaitForNextTickAsync(stoppingToken).AsTask());
        while (!stoppingToken.IsCancellationRequested)
        {
            await RunAsync(stoppingToken);
            await Task.WhenAny(woken, ticked);
            woken = woken.IsCompleted ? signal.WaitAsync(stoppingToken) : woken;
            ticked = ticked.IsCompleted ? timer.WaitForNextTickAsync(stoppingToken).AsTask() : ticked;
        }
    }

    private async Task RunAsync(CancellationToken stoppingToken)
    {
        try
        {
            await round.RunAsync(stoppingToken);
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            Log.RoundFailed(logger, exception);
        }
        catch (OperationCanceledException)
        {
            // The portal stops; what is claimed is free again in a while.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The outbox could not be worked on.")]
        public static partial void RoundFailed(ILogger logger, Exception exception);
    }
}
