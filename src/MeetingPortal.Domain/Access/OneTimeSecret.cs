using System.Security.Cryptography;
using System.Text;

namespace MeetingPortal.Domain.Access;

/// <summary>Secrets of one-time addresses: 256 random bits, of which only the hash is stored.</summary>
public static class OneTimeSecret
{
    public static string Make() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
