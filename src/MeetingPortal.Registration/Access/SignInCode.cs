using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MeetingPortal.Domain.Access;

namespace MeetingPortal.Registration.Access;

/// <summary>The code that is mailed: eight of 28 signs that nobody takes for another, without vowels, so that it spells nothing; 38 bits.</summary>
public static class SignInCode
{
    public const int Length = 8;

    private const string Alphabet = "23456789BCDFGHJKMNPQRSTVWXYZ";

    internal static string Make() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>As the mail shows it, "ABCD-EFGH".</summary>
    internal static string Grouped(string code) => $"{code[..4]}-{code[4..]}";

    /// <summary>What was meant by what was typed: small letters, spaces, hyphens, full-width letters and the digits of any script are fine.</summary>
    internal static string Read(string? typed)
    {
        var read = new StringBuilder();
        foreach (var sign in (typed ?? string.Empty).Normalize(NormalizationForm.FormKC).EnumerateRunes().Where(Rune.IsLetterOrDigit))
        {
            read.Append(Rune.IsDigit(sign) ? Rune.GetNumericValue(sign).ToString(CultureInfo.InvariantCulture) : sign.ToString().ToUpperInvariant());
        }

        return read.ToString();
    }

    /// <summary>Hash of a code of one request; the same code of another request has another.</summary>
    internal static string HashOf(Guid request, string code) => OneTimeSecret.HashOf($"{request:N}:{code}");
}
