using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MeetingPortal.Benchmarks.Portal;

/// <summary>One answer as it came over the wire.</summary>
/// <param name="Bytes">Status line, headers and body.</param>
internal sealed record WireAnswer(int Status, int Bytes, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Body)
{
    public string? Header(string name) => Headers.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}

/// <summary>Asks on a plain connection, so that bytes are counted as they are sent and nothing is unpacked or added.</summary>
internal sealed class Wire(int port)
{
    public Uri Address { get; } = new($"http://{IPAddress.Loopback}:{port.ToString(CultureInfo.InvariantCulture)}");

    /// <summary>The status of the answer; null while nobody listens.</summary>
    public async Task<int?> StatusAsync(string path)
    {
        try
        {
            return (await AskAsync("GET", path, [])).Status;
        }
        catch (SocketException)
        {
            return null;
        }
    }

    public async Task<WireAnswer> AskAsync(string method, string path, IEnumerable<KeyValuePair<string, string>> headers, byte[]? body = null)
    {
        var head = new StringBuilder($"{method} {path} HTTP/1.1\r\nHost: {Address.Authority}\r\nConnection: close\r\n");
        foreach (var (name, value) in headers)
        {
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        }

        head.Append(CultureInfo.InvariantCulture, $"Content-Length: {body?.Length ?? 0}\r\n\r\n");
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(head.ToString()));
        await stream.WriteAsync(body ?? []);
        using var answer = new MemoryStream();
        await stream.CopyToAsync(answer);
        return Parse(answer.ToArray());
    }

    private static WireAnswer Parse(byte[] answer)
    {
        var end = answer.AsSpan().IndexOf("\r\n\r\n"u8);
        var lines = Encoding.Latin1.GetString(answer, 0, Math.Max(end, 0)).Split("\r\n");
        if (lines[0].Split(' ') is not [_, var status, ..])
        {
            throw new InvalidOperationException("The portal closed the connection without an answer.");
        }

        var headers = lines.Skip(1).Select(line => line.Split(": ", 2)).Select(pair => KeyValuePair.Create(pair[0], pair[1]));

        // A connection that stays open carries no such line; it is not counted.
        const string Close = "Connection: close\r\n";
        var bytes = answer.Length - (lines.Contains(Close.TrimEnd(), StringComparer.Ordinal) ? Close.Length : 0);
        return new WireAnswer(int.Parse(status, CultureInfo.InvariantCulture), bytes, [.. headers], answer[(end + 4)..]);
    }
}
