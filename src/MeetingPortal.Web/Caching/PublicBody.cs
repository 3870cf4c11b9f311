using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using MeetingPortal.Data.Writing;
using Microsoft.Net.Http.Headers;

namespace MeetingPortal.Web.Caching;

/// <summary>
/// Inside the cache: collects a rendered body, compresses it once at the highest quality that its size allows, and names it by the hash
/// of the very bytes that are sent.
/// </summary>
internal sealed class PublicBody(RequestDelegate next, PortalMeter meter)
{
    /// <summary>Above this, brotli's highest quality takes longer than a reader should wait: 0.4 s for 172 KiB was measured.</summary>
    private const int HighestQualityUpTo = 256 * 1024;

    private const int HighestQuality = 11;
    private const int BalancedQuality = 5;
    private const int Window = 22;

    public async Task InvokeAsync(HttpContext context)
    {
        var response = context.Response;
        var wire = response.Body;
        using var buffer = new MemoryStream();
        await CollectAsync(context, buffer);
        if (response.StatusCode >= StatusCodes.Status400BadRequest && buffer.Length == 0)
        {
            // Left untouched: an answer that has a length already gets no error page.
            return;
        }

        response.Headers.CacheControl = PublicAnswer.Of(context).MayBeKept ? "public, max-age=0, must-revalidate" : "no-store";
        if (response.StatusCode != StatusCodes.Status200OK || buffer.Length == 0)
        {
            response.ContentLength = buffer.Length;
            await wire.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), context.RequestAborted);
            return;
        }

        var encoding = AcceptedEncoding.Of(context.Request);
        var body = Encode(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), encoding);
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        response.Headers.ETag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body.Span))[..24]}\"";
        if (!string.Equals(encoding, AcceptedEncoding.Identity, StringComparison.Ordinal))
        {
            response.Headers.ContentEncoding = encoding;
        }

        response.ContentLength = body.Length;
        await wire.WriteAsync(body, context.RequestAborted);
    }

    private async Task CollectAsync(HttpContext context, MemoryStream buffer)
    {
        var wire = context.Response.Body;
        context.Response.Body = buffer;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = wire;
        }

        meter.Rendered((context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? string.Empty);
    }

    private static ReadOnlyMemory<byte> Encode(ReadOnlyMemory<byte> body, string encoding) => encoding switch
    {
        AcceptedEncoding.Brotli => Brotli(body.Span),
        AcceptedEncoding.Gzip => Gzip(body.Span),
        _ => body,
    };

    private static byte[] Brotli(ReadOnlySpan<byte> body)
    {
        var rented = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(body.Length));
        try
        {
            var quality = body.Length <= HighestQualityUpTo ? HighestQuality : BalancedQuality;
            return BrotliEncoder.TryCompress(body, rented, out var written, quality, Window)
                ? rented.AsSpan(0, written).ToArray()
                : throw new InvalidOperationException("The compressed body is larger than its bound.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private static byte[] Gzip(ReadOnlySpan<byte> body)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.SmallestSize))
        {
            gzip.Write(body);
        }

        return compressed.ToArray();
    }
}
