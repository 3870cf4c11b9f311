using System.Security.Cryptography;
using System.Text;

namespace MeetingPortal.Domain.Access;

/// <summary>Codes on paper for the day when the phone is lost; each is good once. Only their hashes are stored.</summary>
public static class RecoveryCodes
{
    public const int Count = 10;

    private const int Half = 5;

    // Letters and digits that are not mistaken for one another in print or by hand.
    private const string Letters = "23456789BCDFGHJKMNPQRTVWXY";

    private const char Separator = ';';

    /// <summary>Ten new codes, as they are printed: "K7M2Q-XD94T".</summary>
    public static IReadOnlyList<string> Make() =>
        [.. Enumerable.Range(0, Count).Select(_ => $"{RandomNumberGenerator.GetString(Letters, Half)}-{RandomNumberGenerator.GetString(Letters, Half)}")];

    /// <summary>What is stored of them.</summary>
    public static string Stored(IEnumerable<string> codes) => string.Join(Separator, codes.Select(HashOf));

    public static int LeftIn(string? stored) => string.IsNullOrEmpty(stored) ? 0 : stored.Split(Separator).Length;

    /// <summary>What remains stored when the typed code is used up; null when it is none of them.</summary>
    /// <param name="typed">As typed: capitals, spaces and hyphens do not matter.</param>
    public static string? Without(string? stored, string? typed)
    {
        var hashes = (stored ?? string.Empty).Split(Separator, StringSplitOptions.RemoveEmptyEntries);
        var hash = HashOf(typed ?? string.Empty);
        var rest = hashes.Where(candidate => !string.Equals(candidate, hash, StringComparison.Ordinal)).ToList();
        return rest.Count == hashes.Length ? null : string.Join(Separator, rest);
    }

    private static string HashOf(string code)
    {
        var plain = string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(plain)));
    }
}
