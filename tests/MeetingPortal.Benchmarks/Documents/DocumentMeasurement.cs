using System.Diagnostics;
using System.Net;
using MeetingPortal.Benchmarks.Portal;

namespace MeetingPortal.Benchmarks.Documents;

/// <summary>What something large cost.</summary>
/// <param name="Database">On which it was measured.</param>
/// <param name="Idle">Resident memory before it, in MiB.</param>
/// <param name="Peak">The most resident memory while it ran, in MiB.</param>
internal sealed record LargeRow(string Database, string Name, double Megabytes, double Seconds, double? Idle, double? Peak)
{
    public double? Growth => Peak - Idle;
}

/// <summary>Sends a document of 300 MiB to the published portal and takes a bundle of 1 GiB from it, and looks at the memory of its process.</summary>
internal static class DocumentMeasurement
{
    private const double Mebibyte = 1024 * 1024;
    private const int UploadMegabytes = 299;
    private const int BundledMegabytes = 256;
    private const int Bundled = 4;

    public static async Task<IReadOnlyList<LargeRow>> RunAsync(Workshop workshop, BenchmarkOptions options)
    {
        var published = await PublishedPortal.MakeAsync(options, workshop);
        return await MeasuredDatabases.EachAsync(workshop, options, "documents", database => OnAsync(database, published, workshop));
    }

    private static async Task<IReadOnlyList<LargeRow>> OnAsync(MeasuredDatabase database, PublishedPortal published, Workshop workshop)
    {
        // Development has an officer who signs in without a second factor.
        var start = new PortalStart(database.Folder, "Development", HasBenchmarkEndpoints: true, Database: database.Options);
        await using var portal = await RunningPortal.StartAsync(published, start, "/en/11msp/documents");
        await portal.ReadyAsync();
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var http = new HttpClient(handler) { BaseAddress = portal.Wire.Address, Timeout = Timeout.InfiniteTimeSpan };
        var officer = new OfficerBrowser(http);
        await officer.SignInAsync();
        var path = Path.Combine(workshop.Folder("files"), "large.pdf");
        return [.. new[] { await UploadAsync(portal, officer, path), await BundleAsync(portal, officer, http, path) }.Select(row => row with { Database = database.Name })];
    }

    private static async Task<LargeRow> UploadAsync(RunningPortal portal, OfficerBrowser officer, string path)
    {
        Progress.Say("Sending a document …");
        var length = await LargePdf.WriteAsync(path, UploadMegabytes, seed: 1);
        var fields = await officer.OpenAsync();
        return await MeasuredAsync(portal, "upload of a PDF", length, () => officer.SendAsync(fields, path, "large.pdf"));
    }

    private static async Task<LargeRow> BundleAsync(RunningPortal portal, OfficerBrowser officer, HttpClient http, string path)
    {
        var fields = await officer.OpenAsync();
        for (var number = 1; number <= Bundled; number++)
        {
            await LargePdf.WriteAsync(path, BundledMegabytes, seed: number);
            await officer.SendAsync(fields, path, $"large-{number}.pdf");
        }

        await officer.ConfirmAsync(fields);
        Progress.Say("Taking a bundle …");
        var length = 0L;
        var row = await MeasuredAsync(portal, "bundle", length: 0, async () => length = await DownloadAsync(http));
        return row with { Megabytes = length / Mebibyte };
    }

    private static async Task<long> DownloadAsync(HttpClient http)
    {
        using var answer = await http.GetAsync(new Uri("/en/11msp/documents/bundle.zip", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            throw new InvalidOperationException($"The bundle answered {answer.StatusCode}.");
        }

        await using var body = await answer.Content.ReadAsStreamAsync();
        var (buffer, length) = (new byte[81920], 0L);
        for (int read; (read = await body.ReadAsync(buffer)) > 0;)
        {
            length += read;
        }

        return length;
    }

    private static async Task<LargeRow> MeasuredAsync(RunningPortal portal, string name, long length, Func<Task> work)
    {
        portal.ForgetPeak();
        var idle = portal.Resident().Now;
        var clock = Stopwatch.StartNew();
        await work();
        return new LargeRow(string.Empty, name, length / Mebibyte, clock.Elapsed.TotalSeconds, idle, portal.Resident().Peak);
    }
}
