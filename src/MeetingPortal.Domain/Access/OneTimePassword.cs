using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MeetingPortal.Domain.Access;

/// <summary>
/// Time-based one-time passwords as authenticator apps show them (RFC 6238): SHA-1, six digits, steps of 30 seconds. Checked here and not
/// by a library, because the number of the step is kept so that one password is never taken twice.
/// </summary>
public static class OneTimePassword
{
    public const int Digits = 6;

    private const int Modulus = 1_000_000;
    private const int KeyBytes = 20;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    /// <summary>A new key of 160 random bits, in Base32 (RFC 4648) as apps take it.</summary>
    public static string MakeKey() => RandomNumberGenerator.GetString(Base32, KeyBytes * 8 / 5);

    public static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / (long)Step.TotalSeconds;

    /// <summary>The step whose password was typed: the present one, or one to either side for clocks that differ; null when it is none of them.</summary>
    /// <param name="typed">As typed: spaces do not matter, and digits of every script count.</param>
    public static long? StepOf(string key, string? typed, DateTimeOffset now)
    {
        var code = DigitsOf(typed);
        var present = StepAt(now);
        long? found = null;
        for (var step = present - 1; step <= present + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(At(key, step)), Encoding.ASCII.GetBytes(code)))
            {
                found = step;
            }
        }

        return found;
    }

    /// <summary>The password of that step.</summary>
    public static string At(string key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // Authenticator apps know no other hash; what breaks SHA-1 elsewhere, collisions, does not touch HMAC.
        HMACSHA1.HashData(BytesOf(key), counter, hash);
#pragma warning restore CA5350
        var offset = hash[^1] & 0xF;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[offset..]) & int.MaxValue;
        return (number % Modulus).ToString(CultureInfo.InvariantCulture).PadLeft(Digits, '0');
    }

    private static string DigitsOf(string? typed)
    {
        var digits = new StringBuilder();
        foreach (var character in typed ?? string.Empty)
        {
            var digit = CharUnicodeInfo.GetDecimalDigitValue(character);
            if (digit >= 0)
            {
                digits.Append((char)('0' + digit));
            }
            else if (!char.IsWhiteSpace(character))
            {
                return string.Empty;
            }
        }

        return digits.ToString();
    }

    private static byte[] BytesOf(string key)
    {
        var bytes = new byte[key.Length * 5 / 8];
        var (buffer, bits, next) = (0, 0, 0);
        foreach (var letter in key)
        {
            buffer = (buffer << 5) | Base32.IndexOf(letter, StringComparison.Ordinal);
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                bytes[next++] = (byte)(buffer >> bits);
                buffer &= (1 << bits) - 1;
            }
        }

        return bytes;
    }
}
