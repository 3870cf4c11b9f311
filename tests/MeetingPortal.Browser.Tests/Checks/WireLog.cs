using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace MeetingPortal.Browser.Tests.Checks;

/// <summary>What a browser asks for and how many bytes come over the wire, headers included, as the browser's own network layer counts them.</summary>
internal sealed class WireLog
{
    private readonly ConcurrentDictionary<string, string> _addresses = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> _bytes = new(StringComparer.Ordinal);

    private WireLog()
    {
    }

    public int Requests => _addresses.Count;

    public long Bytes => _bytes.Values.Sum();

    public static async Task<WireLog> OverAsync(IPage page)
    {
        var log = new WireLog();
        var session = await page.Context.NewCDPSessionAsync(page);
        session.Event("Network.requestWillBeSent").OnEvent += (_, message) =>
            log._addresses[IdOf(message)] = Of(message, "request").GetProperty("url").GetString() ?? string.Empty;
        session.Event("Network.loadingFinished").OnEvent += (_, message) =>
            log._bytes[IdOf(message)] = (long)Of(message, "encodedDataLength").GetDouble();
        await session.SendAsync("Network.enable");
        return log;
    }

    public override string ToString() => string.Join(
        '\n',
        _addresses.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{_bytes.GetValueOrDefault(pair.Key),6:N0} bytes  {pair.Value}"))
            .Append(string.Create(CultureInfo.InvariantCulture, $"{Bytes,6:N0} bytes in {Requests} requests")));

    private static string IdOf(JsonElement? message) => Of(message, "requestId").GetString() ?? string.Empty;

    private static JsonElement Of(JsonElement? message, string name) => message!.Value.GetProperty(name);
}
