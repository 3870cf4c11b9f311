using System.Net;

namespace MeetingPortal.Web.Startup;

/// <summary>What limits take for one sender.</summary>
internal static class Networks
{
    private const int HalfOfAddress = 8;

    /// <summary>The network that a request comes from.</summary>
    public static string Of(HttpContext http) => Of(http.Connection.RemoteIpAddress);

    /// <summary>
    /// An IPv4 address as it is, also where a socket of both kinds gives it in an IPv6 one; of IPv6 the first 64 bits, for the other half
    /// is the sender's own choice (RFC 4291, 2.5.1).
    /// </summary>
    public static string Of(IPAddress? address)
    {
        if (address is null)
        {
            return "none";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4().ToString();
        }

        var bytes = address.GetAddressBytes();
        if (bytes.Length > HalfOfAddress)
        {
            bytes.AsSpan(HalfOfAddress).Clear();
        }

        return bytes.Length > HalfOfAddress ? $"{new IPAddress(bytes)}/64" : address.ToString();
    }
}
