using MeetingPortal.Data;
using MeetingPortal.Data.Providers;
using MeetingPortal.Data.Writing;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Publishing.Reading;
using MeetingPortal.Publishing.Seeding;
using MeetingPortal.Web.Localisation;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Startup;

/// <summary>Everything between a started process and a portal that can serve; each step may have been done before.</summary>
internal static partial class FirstStart
{
    private const int Failed = 1;

    private static readonly DateTimeOffset DemonstrationNow = new(2023, 8, 21, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Prepares store and keys and runs the command; the exit code, or null when the portal shall serve.</summary>
    public static async Task<int?> PrepareAsync(this WebApplication app, PortalCommand command)
    {
        var folders = app.Services.GetRequiredService<PortalFolders>();
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("MeetingPortal.Start");
        if (FolderLock.TryTake(folders.Data) is not { } folderLock)
        {
            return await RefuseAsync(logger, folders.Data, command);
        }

        app.Lifetime.ApplicationStopped.Register(folderLock.Dispose);
        await using var scope = app.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var migrations = await StoreStart.MigrateAsync(store, mayClearLock: true, CancellationToken.None);
        Log.Migrated(logger, migrations.Count);
        if (command.Kind == CommandKind.Migrate)
        {
            return 0;
        }

        if (command.Kind == CommandKind.AdministratorLink)
        {
            return await FirstAdministrator.PrintAsync(scope.ServiceProvider, isAsked: true) ? 0 : Failed;
        }

        return await FillAsync(app, scope.ServiceProvider, command, logger) ?? await ReadyAsync(app, scope.ServiceProvider, store);
    }

    private static async Task<int> RefuseAsync(ILogger logger, string folder, PortalCommand command)
    {
        Log.FolderInUse(logger, folder);
        if (command.Kind == CommandKind.AdministratorLink)
        {
            await Console.Error.WriteLineAsync(FirstAdministrator.ServerRuns);
        }

        return Failed;
    }

    /// <summary>Loads the seeds that the command or the start asks for; the exit code, or null when there is more to do.</summary>
    private static async Task<int?> FillAsync(WebApplication app, IServiceProvider services, PortalCommand command, ILogger logger)
    {
        await SetMeetingClockAsync(app, services);
        try
        {
            if (command is { Kind: CommandKind.Seed, Argument: { } folder })
            {
                await LoadAsync(services, new LoadSeeds(Path.GetFullPath(folder), ReleaseOutlines: false));
                return 0;
            }

            await SeedAsync(app, services, services.GetRequiredService<PortalFolders>().Seeds);
            return null;
        }
        catch (SeedException exception)
        {
            var reason = InEnglish(exception);
            Log.SeedsWrong(logger, reason);
            return Failed;
        }
    }

    /// <summary>What whoever runs the portal reads of a folder.</summary>
    private static string InEnglish(SeedException exception) =>
        $"{exception.Place}: {Texts.Format(Texts.In(exception.Refusal.Key, Language.English), [.. exception.Values])} {exception.InnerException?.Message}".TrimEnd();

    private static async Task<int?> ReadyAsync(WebApplication app, IServiceProvider services, PortalDbContext store)
    {
        // Keys are made before the first request, so that no operation that holds the write gate has to wait for them.
        services.GetRequiredService<IDataProtectionProvider>().CreateProtector("start").Protect("start");
        await services.GetRequiredService<PublicVersions>().RefreshAsync(store, CancellationToken.None);
        if (!app.Environment.IsDevelopment())
        {
            await FirstAdministrator.PrintAsync(services, isAsked: false);
        }

        return null;
    }

    private static async Task SeedAsync(WebApplication app, IServiceProvider services, string seeds)
    {
        var isDevelopment = app.Environment.IsDevelopment();
        foreach (var folder in SeedFolders.InOrder(seeds))
        {
            if (!SeedFolders.IsOutline(folder) || isDevelopment)
            {
                await LoadAsync(services, new LoadSeeds(folder, ReleaseOutlines: isDevelopment, OnlyIfNew: true));
            }
        }
    }

    private static async Task LoadAsync(IServiceProvider services, LoadSeeds command)
    {
        // A context of its own: thousands of tracked rows of one folder would slow the next.
        await using var scope = services.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<LoadSeedsHandler>()
            .HandleAsync(command, Actor.Seed, CancellationToken.None);
    }

    /// <summary>A demonstration begins on 21 August 2023 at its first start and runs from there; everywhere else the meeting's clock is the system's.</summary>
    private static async Task SetMeetingClockAsync(WebApplication app, IServiceProvider services)
    {
        if (!app.Environment.IsDevelopment())
        {
            return;
        }

        var offset = DemonstrationNow - app.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var outcome = await services.GetRequiredService<Writes>().RunAsync<TimeSpan>(
            Actor.Start,
            nameof(SetMeetingClockAsync),
            async (scope, cancellationToken) =>
            {
                var state = await scope.Store.PortalStates.SingleOrDefaultAsync(cancellationToken);
                if (state is null)
                {
                    state = new PortalState { DemonstrationOffset = offset };
                    scope.Store.PortalStates.Add(state);
                }

                return state.DemonstrationOffset;
            },
            CancellationToken.None);
        app.Services.GetRequiredService<MeetingClock>().Offset = outcome.Match(stored => stored, _ => TimeSpan.Zero);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Critical, Message = "Another process uses the data folder {Folder}. Stop it first.")]
        public static partial void FolderInUse(ILogger logger, string folder);

        [LoggerMessage(Level = LogLevel.Information, Message = "The store is ready; {Count} migrations were applied.")]
        public static partial void Migrated(ILogger logger, int count);

        [LoggerMessage(Level = LogLevel.Critical, Message = "A seed cannot be loaded: {Reason}")]
        public static partial void SeedsWrong(ILogger logger, string reason);
    }
}
