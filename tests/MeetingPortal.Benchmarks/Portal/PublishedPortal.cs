using System.Runtime.InteropServices;

namespace MeetingPortal.Benchmarks.Portal;

/// <summary>The portal as it is deployed: Release, compiled ahead of time for this machine, the framework installed beside it.</summary>
internal sealed record PublishedPortal(string Program)
{
    public static async Task<PublishedPortal> MakeAsync(BenchmarkOptions options, Workshop workshop)
    {
        var folder = options.Published;
        if (folder is null)
        {
            folder = workshop.Folder("published");
            Progress.Say("Publishing the portal …");
            await Command.RunAsync("dotnet",
            [
                "publish", Path.Combine(workshop.Root, "src", "MeetingPortal.Web"), "--configuration", "Release", "--runtime", RuntimeInformation.RuntimeIdentifier,
                "--no-self-contained", "--output", folder, "--nologo", "--verbosity", "quiet", "--disable-build-servers",
            ]);
        }

        return new PublishedPortal(Path.Combine(folder, "MeetingPortal.Web"));
    }

    /// <summary>Loads a folder of seeds as an operator would.</summary>
    public Task SeedAsync(PortalStart start, string seeds) => Command.RunAsync(Program, [.. start.Settings, "seed", seeds]);
}
