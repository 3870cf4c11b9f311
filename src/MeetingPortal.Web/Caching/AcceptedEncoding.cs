using Microsoft.Net.Http.Headers;

namespace MeetingPortal.Web.Caching;

/// <summary>The one encoding that answers a request, of the three that are ever sent.</summary>
public static class AcceptedEncoding
{
    public const string Brotli = "br";
    public const string Gzip = "gzip";
    public const string Identity = "identity";

    /// <summary>Brotli before gzip before none, whatever order and weights the header gives them, but never one it refuses (RFC 9110, section 12.5.3).</summary>
    public static string Of(HttpRequest request)
    {
        var header = request.Headers.AcceptEncoding;
        if (header.Count == 1 && header[0] is "gzip, deflate, br, zstd" or "gzip, deflate, br")
        {
            return Brotli;
        }

        if (header.Count == 0 || !StringWithQualityHeaderValue.TryParseList(header!, out var accepted))
        {
            return Identity;
        }

        return Accepts(accepted, Brotli) ? Brotli : Accepts(accepted, Gzip) ? Gzip : Identity;
    }

    private static bool Accepts(IList<StringWithQualityHeaderValue> accepted, string encoding)
    {
        var named = accepted.FirstOrDefault(value => value.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase))
            ?? accepted.FirstOrDefault(value => value.Value.Equals("*", StringComparison.Ordinal));
        return named is not null && named.Quality is null or > 0;
    }
}
