using MeetingPortal.Publishing.Searching;
using MeetingPortal.Publishing.Texts;

namespace MeetingPortal.Web.Searching;

/// <summary>Keeps the search up to date: what became public or ceased to be once a second, and texts of files that came, apart from it, for one may take long.</summary>
internal sealed partial class SearchRounds(IServiceScopeFactory scopes, TimeProvider time, ILogger<SearchRounds> logger) : BackgroundService
{
    private static readonly TimeSpan IndexRound = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan TextRound = TimeSpan.FromSeconds(3);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        RoundsAsync<IndexWhatChanged>(IndexRound, index => index.RunAsync(stoppingToken), stoppingToken),
        RoundsAsync<ReadFileTexts>(TextRound, texts => texts.RunAsync(stoppingToken), stoppingToken));

    private async Task RoundsAsync<TService>(TimeSpan round, Func<TService, Task<int>> run, CancellationToken stoppingToken)
        where TService : notnull
    {
        using var timer = new PeriodicTimer(round, time);
        do
        {
            try
            {
                // As long as there is work: many files that come at once shall not wait for as many rounds.
                while (await RunAsync(run) > 0 && !stoppingToken.IsCancellationRequested)
                {
                    continue;
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Log.RoundFailed(logger, typeof(TService).Name, exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<int> RunAsync<TService>(Func<TService, Task<int>> run)
        where TService : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        return await run(scope.ServiceProvider.GetRequiredService<TService>());
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The search could not be brought up to date: {Work}.")]
        public static partial void RoundFailed(ILogger logger, string work, Exception exception);
    }
}
