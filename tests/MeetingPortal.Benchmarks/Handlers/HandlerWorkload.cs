using System.Collections.Concurrent;
using System.Diagnostics;
using MeetingPortal.Benchmarks.Reporting;

namespace MeetingPortal.Benchmarks.Handlers;

/// <summary>Something that is done once for each delegation of the store.</summary>
/// <param name="PrepareAsync">Brings the store to where it begins, outside the clock.</param>
/// <param name="RunAsync">Does it for the delegation of that index.</param>
internal sealed record HandlerWorkload(Func<Task> PrepareAsync, Func<int, Task> RunAsync)
{
    /// <summary>Runs it for every delegation, by so many writers at once.</summary>
    public async Task<HandlerTurn> TurnAsync(int writers)
    {
        await PrepareAsync();
        var waiting = new ConcurrentQueue<int>(Enumerable.Range(0, HandlerStore.Delegations));
        var took = new ConcurrentBag<double>();
        GC.Collect();
        var processor = Process.GetCurrentProcess().TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(1, writers).Select(_ => Task.Run(async () =>
        {
            while (waiting.TryDequeue(out var index))
            {
                var start = Stopwatch.GetTimestamp();
                await RunAsync(index);
                took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        })));
        clock.Stop();
        var used = Process.GetCurrentProcess().TotalProcessorTime - processor;
        return new HandlerTurn(HandlerStore.Delegations / clock.Elapsed.TotalSeconds, used.TotalMicroseconds / HandlerStore.Delegations, [.. took.Order()]);
    }
}

/// <param name="ProcessorMicroseconds">Processor time of this process for one operation; hardly depends on what else the machine does.</param>
/// <param name="Took">Milliseconds of each operation, waiting for the gate included, shortest first.</param>
internal sealed record HandlerTurn(double PerSecond, double ProcessorMicroseconds, IReadOnlyList<double> Took)
{
    private const double Median = 0.5;
    private const double Last = 0.99;

    public double P50 => Took[(int)(Took.Count * Median)];

    public double P99 => Took[(int)(Took.Count * Last)];
}

/// <summary>One row of the table, medians over the rounds.</summary>
/// <param name="Ratio">Handlers beside bare inserts in the same round.</param>
/// <param name="ProcessorRatio">The same, as operations for a second of processor time.</param>
internal sealed record HandlerRow(
    string Store, string Name, int Writers, double PerSecond, double BarePerSecond, double Ratio, double P50, double P99, double BareP50, double BareP99, double ProcessorMicroseconds, double ProcessorRatio)
{
    public static HandlerRow Of(string store, string name, int writers, IReadOnlyList<(HandlerTurn Own, HandlerTurn Bare)> turns) => new(
        store,
        name,
        writers,
        Median.Of(turns.Select(turn => turn.Own.PerSecond)),
        Median.Of(turns.Select(turn => turn.Bare.PerSecond)),
        Median.Of(turns.Select(turn => turn.Own.PerSecond / turn.Bare.PerSecond)),
        Median.Of(turns.Select(turn => turn.Own.P50)),
        Median.Of(turns.Select(turn => turn.Own.P99)),
        Median.Of(turns.Select(turn => turn.Bare.P50)),
        Median.Of(turns.Select(turn => turn.Bare.P99)),
        Median.Of(turns.Select(turn => turn.Own.ProcessorMicroseconds)),
        Median.Of(turns.Select(turn => turn.Bare.ProcessorMicroseconds / turn.Own.ProcessorMicroseconds)));
}
