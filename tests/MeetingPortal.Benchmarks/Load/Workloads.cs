using MeetingPortal.Benchmarks.Inside;
using MeetingPortal.Benchmarks.Portal;

namespace MeetingPortal.Benchmarks.Load;

/// <summary>The rows, made from the portal's own answers.</summary>
internal static class Workloads
{
    private static readonly KeyValuePair<string, string> Compressed = new("Accept-Encoding", "gzip, deflate, br, zstd");

    /// <summary>What a cache needs to know about a page; the ready bytes go out with no more than that.</summary>
    private static readonly string[] EntityHeaders = ["Content-Type", "Content-Encoding", "ETag", "Vary", "Cache-Control"];

    /// <summary>What the server writes itself.</summary>
    private static readonly string[] ServersHeaders = ["Content-Length", "Connection", "Date", "Server"];

    public static async Task<IReadOnlyList<Workload>> MakeAsync(Wire wire)
    {
        var rows = new List<Workload> { new("plaintext", BenchmarkEndpoints.Plaintext, [], 200) };
        await AddAsync(rows, wire, "letter", "/en/11msp/letter", isThorough: true);
        await AddAsync(rows, wire, "programme", "/en/11msp/programme");
        await AddAsync(rows, wire, "documents", "/en/11msp/documents");
        await AddAsync(rows, wire, "300 documents", $"/en/{BenchmarkStore.Large}/documents");
        return rows;
    }

    private static async Task AddAsync(List<Workload> rows, Wire wire, string name, string path, bool isThorough = false)
    {
        var answer = await wire.AskAsync("GET", path, [Compressed]);
        var ready = new Workload($"{name}, ready", $"{BenchmarkEndpoints.Ready}{rows.Count}", [Compressed], 200);
        await KeepAsync(wire, ready.Path, answer, header => EntityHeaders.Contains(header, StringComparer.OrdinalIgnoreCase));
        rows.Add(ready);
        if (isThorough)
        {
            var dressed = new Workload($"{name}, ready, the page's headers", $"{BenchmarkEndpoints.Ready}{rows.Count}", [Compressed], 200, ready);
            await KeepAsync(wire, dressed.Path, answer, header => !ServersHeaders.Contains(header, StringComparer.OrdinalIgnoreCase));
            rows.Add(dressed);
        }

        var page = new Workload(name, path, [Compressed], 200, ready);
        rows.Add(page);
        if (isThorough)
        {
            var tag = KeyValuePair.Create("If-None-Match", answer.Header("ETag") ?? throw new InvalidOperationException($"{path} has no ETag."));
            var readyKnown = ready with { Name = $"{name}, 304, ready", Headers = [Compressed, tag], Status = 304 };
            rows.Add(readyKnown);
            rows.Add(page with { Name = $"{name}, 304", Headers = [Compressed, tag], Status = 304, Yardstick = readyKnown });
        }
    }

    private static Task<WireAnswer> KeepAsync(Wire wire, string path, WireAnswer answer, Func<string, bool> isKept) => wire.AskAsync(
        "PUT",
        path,
        answer.Headers.Where(header => isKept(header.Key)).Select(header => KeyValuePair.Create(BenchmarkEndpoints.KeptHeader, $"{header.Key}: {header.Value}")),
        answer.Body);
}
