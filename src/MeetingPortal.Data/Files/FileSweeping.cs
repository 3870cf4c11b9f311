using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MeetingPortal.Data.Files;

/// <summary>Lets the sweeper go round every hour.</summary>
public sealed partial class FileSweeping(IServiceScopeFactory scopes, TimeProvider time, ILogger<FileSweeping> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await GoRoundAsync(stoppingToken);
        }
    }

    private async Task GoRoundAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            if (await scope.ServiceProvider.GetRequiredService<FileSweeper>().RunAsync(stoppingToken) is > 0 and var removed)
            {
                Log.Swept(logger, removed);
            }
        }
#pragma warning disable CA1031 // A round that fails is told, and the next one may go well.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Log.NotSwept(logger, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "{Count} files without a row were removed.")]
        public static partial void Swept(ILogger logger, int count);

        [LoggerMessage(Level = LogLevel.Error, Message = "Files without a row could not be removed.")]
        public static partial void NotSwept(ILogger logger, Exception exception);
    }
}
