using System.Net;
using MeetingPortal.Domain.Access;
using MeetingPortal.Registration.Demonstration;
using MeetingPortal.Web.Links;
using MeetingPortal.Domain.Languages;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace MeetingPortal.Web.Startup;

/// <summary>
/// Asks the started portal for its first page, so that no reader waits for the first compilation and query, and in Development prints the
/// demonstration's sign-in addresses; then the portal is ready.
/// </summary>
internal sealed partial class WarmUp(
    IServer server, IHostApplicationLifetime lifetime, IHostEnvironment environment, IServiceScopeFactory scopes, ILogger<WarmUp> logger) : BackgroundService
{
    private volatile bool _isWarm;

    public bool IsWarm => _isWarm;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await StartedAsync(stoppingToken);
        await AskAsync(stoppingToken);
        if (environment.IsDevelopment())
        {
            await PrintSignInAddressesAsync(stoppingToken);
        }

        // In a demonstration not before its people exist.
        _isWarm = true;
    }

    private async Task StartedAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
    }

    private async Task AskAsync(CancellationToken stoppingToken)
    {
        // A server in memory has no address; there is nothing to warm for its one client.
        if (server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is not { } bound)
        {
            return;
        }

        var address = BindingAddress.Parse(bound);
        try
        {
            using var client = new HttpClient();
            using var answer = await client.GetAsync(new Uri($"http://{IPAddress.Loopback}:{address.Port}/en"), stoppingToken);
        }
        catch (HttpRequestException exception)
        {
            Log.NotWarm(logger, exception);
        }
    }

    private async Task PrintSignInAddressesAsync(CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var issue = scope.ServiceProvider.GetRequiredService<IssueDemonstrationLinkHandler>();
        var links = scope.ServiceProvider.GetRequiredService<AccountLinks>();
        foreach (var account in DemonstrationAccount.All)
        {
            var outcome = await issue.HandleAsync(new IssueDemonstrationLink(account), Actor.Start, stoppingToken);
            var address = outcome.Match(secret => links.Demonstration(account.Mission?.Language ?? Language.English, secret), refusal => refusal.Key);
            var place = account.Mission?.Code ?? account.Role.ToString();
            Log.SignInAddress(logger, account.Name, place, address);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The first page could not be asked for.")]
        public static partial void NotWarm(ILogger logger, Exception exception);

        [LoggerMessage(Level = LogLevel.Information, Message = "Sign in once as {Name}, {Place}: {Address}")]
        public static partial void SignInAddress(ILogger logger, string name, string place, string address);
    }
}
