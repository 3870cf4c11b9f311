using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MeetingPortal.Data.Sweeping;

/// <summary>Lets the sweepers go round every hour.</summary>
public sealed partial class SweepRounds(IServiceScopeFactory scopes, TimeProvider time, ILogger<SweepRounds> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await using var scope = scopes.CreateAsyncScope();
            foreach (var sweeper in scope.ServiceProvider.GetServices<ISweeper>())
            {
                await GoRoundAsync(sweeper, stoppingToken);
            }
        }
    }

    private async Task GoRoundAsync(ISweeper sweeper, CancellationToken stoppingToken)
    {
        try
        {
            if (await sweeper.RunAsync(stoppingToken) is > 0 and var removed)
            {
                Log.Swept(logger, sweeper.GetType().Name, removed);
            }
        }
#pragma warning disable CA1031 // A round that fails is told, and the next one may go well.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Log.NotSwept(logger, sweeper.GetType().Name, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "{Sweeper} removed {Count} things of no more use.")]
        public static partial void Swept(ILogger logger, string sweeper, int count);

        [LoggerMessage(Level = LogLevel.Error, Message = "{Sweeper} could not go round.")]
        public static partial void NotSwept(ILogger logger, string sweeper, Exception exception);
    }
}
