using MeetingPortal.Data;
using MeetingPortal.Data.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MeetingPortal.TestKit.Hosting;

/// <summary>
/// The store as a portal has it before anybody works with it: kept by the first that starts in an environment, copied for those that
/// follow, which then find nothing to migrate and no seed to load. Half of a test's time went into that.
/// </summary>
internal sealed class StoreTemplate(IServiceScopeFactory scopes, IHostEnvironment environment) : IHostedService
{
    private static readonly Lazy<string> Folder = new(() =>
    {
        var folder = Directory.CreateTempSubdirectory("meeting-portal-template-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    });

    private static readonly SemaphoreSlim One = new(1, 1);

    private string KeptFile => FileOf(environment.EnvironmentName);

    /// <summary>Before the portal starts; does nothing for the first.</summary>
    public static void CopyTo(string dataFolder, string environment)
    {
        if (File.Exists(FileOf(environment)))
        {
            File.Copy(FileOf(environment), Path.Combine(dataFolder, PortalStore.FileName));
        }
    }

    /// <summary>Runs when the store is ready, before anything that works in the background.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await One.WaitAsync(cancellationToken);
        try
        {
            if (!File.Exists(KeptFile))
            {
                await KeepAsync(cancellationToken);
            }
        }
        finally
        {
            One.Release();
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static string FileOf(string environment) => Path.Combine(Folder.Value, environment);

    /// <summary>Under another name first, so that nobody copies half of it.</summary>
    private async Task KeepAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var unfinished = KeptFile + ".part";
        await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Database.ExecuteSqlAsync($"VACUUM INTO {unfinished}", cancellationToken);
        File.Move(unfinished, KeptFile);
    }
}
