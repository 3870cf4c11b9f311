using System.IO.Compression;
using MeetingPortal.TestKit.Hosting;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;

namespace MeetingPortal.Web.Tests.Caching;

/// <summary>Requests as caches and browsers make them, and what their answers say of the cache.</summary>
internal static class Answers
{
    public static async Task<HttpResponseMessage> AskAsync(
        this HttpClient client, string address, string? acceptEncoding = null, string? ifNoneMatch = null, HttpMethod? method = null)
    {
        var request = new HttpRequestMessage(method ?? HttpMethod.Get, new Uri(address, UriKind.Relative));
        if (acceptEncoding is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Encoding", acceptEncoding);
        }

        if (ifNoneMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
        }

        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>True when the body was stored before: the cache adds an Age, a render has none.</summary>
    public static bool IsFromCache(this HttpResponseMessage answer) => answer.Headers.Age is not null;

    /// <summary>Takes every stored page of these meetings, and of the portal itself, out of the cache, so that what is asked next is made anew.</summary>
    public static async Task ForgetPagesAsync(this PortalHost host, params string[] meetings)
    {
        var cache = host.Services.GetRequiredService<IOutputCacheStore>();
        foreach (var tag in meetings.Select(meeting => $"meeting:{meeting}").Prepend("portal"))
        {
            await cache.EvictByTagAsync(tag, TestContext.Current.CancellationToken);
        }
    }

    public static string Encoding(this HttpResponseMessage answer) => answer.Content.Headers.ContentEncoding.SingleOrDefault() ?? "identity";

    public static string CacheControl(this HttpResponseMessage answer) =>
        answer.Headers.NonValidated.TryGetValues("Cache-Control", out var values) ? values.ToString() : string.Empty;

    public static Task<string> TextAsync(this HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    public static async Task<string> DecodedAsync(this HttpResponseMessage answer)
    {
        await using var body = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using Stream decoded = answer.Encoding() switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var reader = new StreamReader(decoded);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
