using MeetingPortal.Data;
using MeetingPortal.Publishing.Documents;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Publishing.Releases;

namespace MeetingPortal.Web.Caching;

/// <summary>Learns once a second what other nodes released and which instants have come.</summary>
internal sealed partial class PublicVersionWatcher(
    PublicVersions versions, IServiceScopeFactory scopes, TimeProvider time, ILogger<PublicVersionWatcher> logger) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    private long _lastRoundTicks;

    /// <summary>When the last round ended; the health check looks at it.</summary>
    public DateTimeOffset LastRoundAt => new(Volatile.Read(ref _lastRoundTicks), TimeSpan.Zero);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round, time);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<AnnounceDueFiles>().RunAsync(stoppingToken);
                await scope.ServiceProvider.GetRequiredService<ReleaseWhatIsDue>().RunAsync(stoppingToken);
                await versions.RefreshAsync(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), stoppingToken);
                Volatile.Write(ref _lastRoundTicks, time.GetUtcNow().UtcTicks);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Log.RoundFailed(logger, exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The public versions could not be read.")]
        public static partial void RoundFailed(ILogger logger, Exception exception);
    }
}
