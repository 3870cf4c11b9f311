namespace MeetingPortal.Benchmarks.Portal;

/// <summary>What starting costs.</summary>
/// <param name="EmptyFolder">From process start to the first 200 when the store has to be made.</param>
/// <param name="ExistingStore">The same on a store that exists, each try.</param>
/// <param name="IdleMebibytes">Resident memory once warm and asked for one page.</param>
internal sealed record StartResult(StartTime EmptyFolder, IReadOnlyList<StartTime> ExistingStore, double? IdleMebibytes);

/// <summary>Starts the published portal as an operator would, on all cores and with nothing added.</summary>
internal static class StartMeasurement
{
    public const string FirstAddress = "/en/11msp/letter";

    public static async Task<StartResult> RunAsync(PublishedPortal published, Workshop workshop, BenchmarkOptions options)
    {
        Progress.Say($"Starting it {options.Starts + 1} times …");
        var start = new PortalStart(workshop.Folder("start"));
        var empty = await FirstAnswerAsync(published, start);
        var existing = new List<StartTime>();
        for (var tried = 1; tried < options.Starts; tried++)
        {
            existing.Add(await FirstAnswerAsync(published, start));
        }

        await using var last = await RunningPortal.StartAsync(published, start, FirstAddress);
        existing.Add(last.ToFirstAnswer);
        await last.ReadyAsync();
        return new StartResult(empty, existing, last.Resident().Now);
    }

    private static async Task<StartTime> FirstAnswerAsync(PublishedPortal published, PortalStart start)
    {
        await using var portal = await RunningPortal.StartAsync(published, start, FirstAddress);
        return portal.ToFirstAnswer;
    }
}
