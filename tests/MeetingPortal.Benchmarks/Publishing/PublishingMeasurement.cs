using System.Diagnostics;
using System.Globalization;
using System.Net;
using MeetingPortal.Benchmarks.Inside;
using MeetingPortal.Benchmarks.Portal;

namespace MeetingPortal.Benchmarks.Publishing;

/// <param name="Bytes">Of the answer's body on the wire; null where there is none.</param>
internal sealed record PublishingRow(string Store, string Name, double P50, double P99, double Most, int? Bytes);

/// <summary>Releases a long programme, and asks for documents pages that stand in the cache and that do not, one after another.</summary>
internal static class PublishingMeasurement
{
    private const int WarmUps = 20;
    private const int Turns = 100;

    private static readonly int[] Documents = [300, 3_000];

    public static async Task<IReadOnlyList<PublishingRow>> RunAsync(Workshop workshop, BenchmarkOptions options)
    {
        var published = await PublishedPortal.MakeAsync(options, workshop);
        return await MeasuredDatabases.EachAsync<PublishingRow>(workshop, options, "publishing", async database =>
        {
            var pages = await DocumentPagesAsync(workshop, published, database);
            return [.. await ReleasesAsync(database, workshop.Folder($"releases-{database.Options.Provider}")), .. pages];
        });
    }

    /// <summary>The meeting of the releases stands beside those of the pages, for both have one database.</summary>
    private static async Task<IReadOnlyList<PublishingRow>> ReleasesAsync(MeasuredDatabase database, string folder)
    {
        Progress.Say($"{database.Name}: releasing a programme …");
        await using var store = await PublishingStore.MakeAsync(database.Options, folder);
        var (changes, releases) = (new List<double>(), new List<double>());
        for (var turn = -WarmUps; turn < Turns; turn++)
        {
            var (change, release) = (await TakesAsync(() => store.ChangeAsync(turn + WarmUps)), await TakesAsync(store.ReleaseAsync));
            if (turn >= 0)
            {
                changes.Add(change);
                releases.Add(release);
            }
        }

        var entries = string.Create(CultureInfo.InvariantCulture, $"a programme of {PublishingStore.Entries} entries");
        return [RowOf(database, $"change one entry of {entries}", changes, null), RowOf(database, $"release {entries}", releases, null)];
    }

    private static async Task<IReadOnlyList<PublishingRow>> DocumentPagesAsync(Workshop workshop, PublishedPortal published, MeasuredDatabase database)
    {
        var start = new PortalStart(database.Folder, HasBenchmarkEndpoints: true, Database: database.Options);
        foreach (var count in Documents)
        {
            Progress.Say(string.Create(CultureInfo.InvariantCulture, $"{database.Name}: filling {count} documents …"));
            await published.SeedAsync(start, await MeetingSeeds.WriteAsync(workshop, CodeOf(count), count, 2090 + Array.IndexOf(Documents, count)));
        }

        await using var portal = await RunningPortal.StartAsync(published, start, "/en/11msp/documents");
        await portal.ReadyAsync();
        using var handler = new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None };
        using var http = new HttpClient(handler) { BaseAddress = portal.Wire.Address };
        http.DefaultRequestHeaders.Add("Accept-Encoding", "gzip, deflate, br, zstd");
        var rows = new List<PublishingRow>();
        foreach (var count in Documents)
        {
            rows.Add(await PageAsync(database, http, count, isCached: true));
            rows.Add(await PageAsync(database, http, count, isCached: false));
        }

        return rows;
    }

    private static async Task<PublishingRow> PageAsync(MeasuredDatabase database, HttpClient http, int count, bool isCached)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"documents page of {count}, {(isCached ? "cached" : "not cached")}");
        Progress.Say($"{database.Name}: {name} …");
        var (times, length) = (new List<double>(), 0);
        for (var turn = -WarmUps; turn < Turns; turn++)
        {
            if (!isCached)
            {
                using var forgotten = await http.PutAsync($"{BenchmarkEndpoints.Forget}{CodeOf(count)}", null);
                forgotten.EnsureSuccessStatusCode();
            }

            var took = await TakesAsync(async () => length = (await http.GetByteArrayAsync($"/en/{CodeOf(count)}/documents")).Length);
            if (turn >= 0)
            {
                times.Add(took);
            }
        }

        return RowOf(database, name, times, length);
    }

    private static string CodeOf(int documents) => string.Create(CultureInfo.InvariantCulture, $"many-{documents}");

    private static async Task<double> TakesAsync(Func<Task> work)
    {
        var since = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(since).TotalMilliseconds;
    }

    private static PublishingRow RowOf(MeasuredDatabase database, string name, List<double> times, int? bytes)
    {
        times.Sort();
        return new PublishingRow(database.Name, name, times[Turns / 2], times[Turns * 99 / 100], times[^1], bytes);
    }
}
