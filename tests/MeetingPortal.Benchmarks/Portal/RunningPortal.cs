using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using MeetingPortal.Data.Providers;

namespace MeetingPortal.Benchmarks.Portal;

/// <summary>How a portal is started.</summary>
/// <param name="DataFolder">Folder of its store.</param>
/// <param name="Environment">"Production" or "Development".</param>
/// <param name="Core">The one core it may use; null leaves it all.</param>
/// <param name="HasBenchmarkEndpoints">Whether this program's endpoints are added to it.</param>
/// <param name="Database">Null means SQLite in the data folder.</param>
internal sealed record PortalStart(string DataFolder, string Environment = "Production", int? Core = null, bool HasBenchmarkEndpoints = false, DatabaseOptions? Database = null)
{
    /// <summary>What of this is told on the command line.</summary>
    public IReadOnlyList<string> Settings =>
    [
        $"--Portal:DataFolder={DataFolder}",
        .. Database is { ConnectionString: { } connection } ? [$"--Database:Provider={Database.Provider}", $"--Database:ConnectionString={connection}"] : Array.Empty<string>(),
    ];
}

/// <summary>What a start took: on the clock, and of the processors; the second hardly depends on what else the machine does.</summary>
internal sealed record StartTime(double Milliseconds, double ProcessorMilliseconds);

/// <summary>A process of the published portal on a free port of this machine.</summary>
internal sealed class RunningPortal : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(2);

    private readonly Process _process;

    private RunningPortal(Process process, int port)
    {
        _process = process;
        Wire = new Wire(port);
    }

    public Wire Wire { get; }

    /// <summary>From the start of the process to the last byte of the first 200.</summary>
    public StartTime ToFirstAnswer { get; private set; } = new(0, 0);

    /// <summary>Processor time that it has used, of all its threads.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts it and waits for the first 200 of the address.</summary>
    public static async Task<RunningPortal> StartAsync(PublishedPortal published, PortalStart start, string firstAddress)
    {
        var port = FreePort();
        var info = start.Core is { } core
            ? new ProcessStartInfo("taskset", ["--cpu-list", core.ToString(CultureInfo.InvariantCulture), published.Program])
            : new ProcessStartInfo(published.Program);
        info.ArgumentList.Add($"--urls=http://{IPAddress.Loopback}:{port}");
        foreach (var setting in start.Settings)
        {
            info.ArgumentList.Add(setting);
        }

        info.Environment["ASPNETCORE_ENVIRONMENT"] = start.Environment;
        info.UseShellExecute = false;
        info.RedirectStandardOutput = true;
        if (start.HasBenchmarkEndpoints)
        {
            var assembly = typeof(RunningPortal).Assembly;
            info.Environment["DOTNET_STARTUP_HOOKS"] = assembly.Location;
            info.Environment["ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"] = assembly.GetName().Name;
        }

        var clock = Stopwatch.StartNew();
        var process = Process.Start(info) ?? throw new InvalidOperationException("The portal did not start.");
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var portal = new RunningPortal(process, port);
        await portal.AnsweredAsync(firstAddress, clock);
        portal.ToFirstAnswer = new StartTime(clock.Elapsed.TotalMilliseconds, portal.ProcessorTime.TotalMilliseconds);
        return portal;
    }

    /// <summary>Waits until the portal itself says that it is warm.</summary>
    public Task ReadyAsync() => AnsweredAsync("/health/ready", Stopwatch.StartNew());

    /// <summary>Memory of the process in MiB: resident now, and at most since it started; null where the system does not tell.</summary>
    public (double? Now, double? Peak) Resident() => (StatusLine("VmRSS:"), StatusLine("VmHWM:"));

    /// <summary>From now on the peak of <see cref="Resident"/> is of what comes; does nothing where the system cannot.</summary>
    public void ForgetPeak()
    {
        // proc(5): 5 sets the peak resident set size to the current one.
        var file = $"/proc/{_process.Id.ToString(CultureInfo.InvariantCulture)}/clear_refs";
        if (File.Exists(file))
        {
            File.WriteAllText(file, "5");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task AnsweredAsync(string address, Stopwatch clock)
    {
        while (await Wire.StatusAsync(address) != (int)HttpStatusCode.OK)
        {
            if (_process.HasExited || clock.Elapsed > LongestStart)
            {
                throw new InvalidOperationException($"The portal did not answer {address} with 200.");
            }

            await Task.Delay(BetweenTries);
        }
    }

    private double? StatusLine(string name)
    {
        const double KibibytesInMebibyte = 1024;
        var file = $"/proc/{_process.Id.ToString(CultureInfo.InvariantCulture)}/status";
        return File.Exists(file) && Array.Find(File.ReadAllLines(file), line => line.StartsWith(name, StringComparison.Ordinal)) is { } found
            ? double.Parse(found.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / KibibytesInMebibyte
            : null;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
