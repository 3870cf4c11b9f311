using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace MeetingPortal.Web.Tests.Starting;

/// <summary>A process of the published portal in a current folder of the test's choice, on a port that the system picks.</summary>
internal sealed partial class PortalProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly List<string> _lines = [];
    private readonly List<(Func<string, bool> IsWanted, TaskCompletionSource<string> Found)> _waiting = [];

    private PortalProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Everything printed so far, both streams.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lines)
            {
                return [.. _lines];
            }
        }
    }

    private string Output => string.Join(Environment.NewLine, Lines);

    public static Task<PortalProcess> StartAsync(PublishedPortal portal, string folder, string environment, params string[] arguments) =>
        StartAsync(portal, folder, environment, new Dictionary<string, string>(StringComparer.Ordinal), arguments);

    /// <param name="variables">Added to the environment of the process.</param>
    public static async Task<PortalProcess> StartAsync(
        PublishedPortal portal, string folder, string environment, IReadOnlyDictionary<string, string> variables, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        CleanEnvironment.Of(start);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        foreach (var argument in (string[])[await portal.ProgramAsync(), .. arguments, "--urls=http://127.0.0.1:0"])
        {
            start.ArgumentList.Add(argument);
        }

        return new PortalProcess(Process.Start(start)!);
    }

    /// <summary>Waits until the portal serves and answers a client for it, which keeps cookies and follows no redirect.</summary>
    public async Task<HttpClient> ServingAsync()
    {
        var line = await LineAsync(text => ListeningPattern().IsMatch(text));
        var port = int.Parse(ListeningPattern().Match(line).Groups["port"].Value, CultureInfo.InvariantCulture);
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, CookieContainer = new CookieContainer() };
        return new HttpClient(handler) { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = Patience };
    }

    /// <summary>The first line, printed or still to be printed, that is wanted.</summary>
    public async Task<string> LineAsync(Func<string, bool> isWanted)
    {
        var found = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lines)
        {
            if (_lines.FirstOrDefault(isWanted) is { } known)
            {
                return known;
            }

            _waiting.Add((isWanted, found));
        }

        // The two streams are read to their ends before the exit counts.
        var first = await Task.WhenAny(found.Task, ExitCodeAsync());
        return first == found.Task
            ? await found.Task
            : Lines.FirstOrDefault(isWanted) ?? throw new InvalidOperationException($"The portal ended without the line that was waited for. It printed:{Environment.NewLine}{Output}");
    }

    public async Task<int> ExitCodeAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException exception)
        {
            throw new TimeoutException($"The portal neither ended nor did what was waited for. It printed:{Environment.NewLine}{Output}", exception);
        }

        return _process.ExitCode;
    }

    /// <summary>Ends the process as <c>kill -9</c> does: without a last word.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_lines)
        {
            _lines.Add(line);
            foreach (var (_, found) in _waiting.Where(waiting => waiting.IsWanted(line)))
            {
                found.TrySetResult(line);
            }
        }
    }

    [GeneratedRegex(@"Now listening on: [\\""]*http://127\.0\.0\.1:(?<port>\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ListeningPattern();
}
