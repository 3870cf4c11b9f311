using System.Globalization;
using MeetingPortal.Benchmarks.Portal;

namespace MeetingPortal.Benchmarks.Load;

/// <summary>What one turn of one row gave.</summary>
/// <param name="Requests">How many were answered.</param>
internal sealed record Turn(double Requests, double RequestsPerSecond, double P50Milliseconds, double P99Milliseconds);

/// <summary>The load generator <c>wrk</c>.</summary>
internal sealed class Wrk
{
    private const int Connections = 64;

    /// <summary>Prints figures in full, which wrk's own summary rounds.</summary>
    private const string Summary =
        """
        done = function(summary, latency, requests)
          local e = summary.errors
          io.write(string.format("TURN %d %d %d %d %d\n", summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
            e.connect + e.read + e.write + e.status + e.timeout))
        end
        """;

    private readonly string _script;
    private readonly int? _core;

    private Wrk(string script, int? core)
    {
        _script = script;
        _core = core;
    }

    /// <summary>Finds wrk, installs it where apt may; null when neither works.</summary>
    /// <param name="folder">Folder for its script.</param>
    /// <param name="core">The one core it may use; null leaves it all.</param>
    public static async Task<Wrk?> FindAsync(string folder, int? core)
    {
        if (Command.Find("wrk") is null && Command.Find("apt-get") is not null && Environment.IsPrivilegedProcess)
        {
            Progress.Say("Installing wrk …");
            try
            {
                await Command.RunAsync("apt-get", ["install", "--yes", "--quiet", "wrk"]);
            }
            catch (InvalidOperationException exception)
            {
                Progress.Say(exception.Message);
            }
        }

        if (Command.Find("wrk") is null)
        {
            return null;
        }

        var script = Path.Combine(folder, "summary.lua");
        await File.WriteAllTextAsync(script, Summary);
        return new Wrk(script, core);
    }

    public async Task<Turn> LoadAsync(Wire wire, Workload row, int seconds)
    {
        List<string> arguments =
        [
            "--threads", "1", "--connections", Connections.ToString(CultureInfo.InvariantCulture), "--duration", $"{seconds.ToString(CultureInfo.InvariantCulture)}s",
            "--script", _script, .. row.Headers.SelectMany(header => new[] { "--header", $"{header.Key}: {header.Value}" }), new Uri(wire.Address, row.Path).AbsoluteUri,
        ];
        var output = _core is { } core
            ? await Command.RunAsync("taskset", ["--cpu-list", core.ToString(CultureInfo.InvariantCulture), "wrk", .. arguments])
            : await Command.RunAsync("wrk", arguments);
        var turn = Array.Find(output.Split('\n'), line => line.StartsWith("TURN ", StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"wrk printed no figures: {output}");
        var figures = turn.Split(' ').Skip(1).Select(figure => double.Parse(figure, CultureInfo.InvariantCulture)).ToArray();
        const double Microseconds = 1_000_000;
        const double MicrosecondsInMillisecond = 1_000;
        return figures[4] == 0
            ? new Turn(figures[0], figures[0] / figures[1] * Microseconds, figures[2] / MicrosecondsInMillisecond, figures[3] / MicrosecondsInMillisecond)
            : throw new InvalidOperationException($"{row.Name}: {figures[4]} requests failed.");
    }
}
