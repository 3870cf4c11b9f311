using System.Diagnostics;
using MeetingPortal.TestKit.Data;
using MeetingPortal.Web.Tests.Starting;

[assembly: AssemblyFixture(typeof(PublishedPortal))]

namespace MeetingPortal.Web.Tests.Starting;

/// <summary>The portal as it is delivered: published once a run, when the first test asks for it.</summary>
public sealed class PublishedPortal : IDisposable
{
    /// <summary>Beside two suites on a slow machine eight minutes were not enough.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    private readonly string _folder = Directory.CreateTempSubdirectory("meeting-portal-published-").FullName;
    private readonly Lazy<Task> _published;

    public PublishedPortal() => _published = new Lazy<Task>(PublishAsync);

    /// <summary>The published program, to be run with <c>dotnet</c>.</summary>
    public async Task<string> ProgramAsync()
    {
        await _published.Value;
        return Path.Combine(_folder, "MeetingPortal.Web.dll");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Without analyzers, which take most of its time: they have read the same code when the tests were built.</summary>
    private async Task PublishAsync()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = RepositoryRoot.Folder,
            ArgumentList =
            {
                "publish", Path.Combine("src", "MeetingPortal.Web"), "-c", "Release", "-o", _folder, "-v", "quiet", "-nodeReuse:false",
                "-p:RunAnalyzers=false", "-p:EnforceCodeStyleInBuild=false",
            },
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        CleanEnvironment.Of(start);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        Assert.True(process.ExitCode == 0, await output);
    }
}

/// <summary>What a test run leaves in the environment must not reach the processes that it starts.</summary>
internal static class CleanEnvironment
{
    private static readonly string[] Prefixes = ["ASPNETCORE_", "DOTNET_ENVIRONMENT", "DOTNET_CLI_TEST", "MSBUILD", "TESTINGPLATFORM", "PORTAL_", "PORTAL__", "DATABASE__", "URLS", "OTEL_"];

    public static void Of(ProcessStartInfo start)
    {
        foreach (var name in start.Environment.Keys.Where(name => Prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))).ToList())
        {
            start.Environment.Remove(name);
        }
    }
}
