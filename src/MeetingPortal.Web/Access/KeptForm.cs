using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace MeetingPortal.Web.Access;

/// <summary>A form whose session ended while it was filled in.</summary>
/// <param name="Address">Where it was sent; a path of this portal.</param>
/// <param name="Fields">What was typed, without files and tokens.</param>
/// <param name="HadFiles">True when files were chosen, which have to be chosen again.</param>
public sealed record KeptForm(string Address, IReadOnlyList<KeptField> Fields, bool HadFiles, DateTimeOffset KeptAt);

public sealed record KeptField(string Name, string Value);

/// <summary>Carries such a form through the pages of the sign-in, signed and encrypted, in the pages themselves; the server keeps nothing.</summary>
public sealed class KeptForms(IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>Most that is kept, in bytes of names and values.</summary>
    public const int MaxBytes = 256 * 1024;

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    private static readonly string[] NeverKept = ["token", "password", "secret"];

    private readonly IDataProtector _protector = protection.CreateProtector("MeetingPortal.KeptForm");

    /// <summary>The form as a text to be carried; null when it is too long, or was not sent to an address of this portal.</summary>
    public string? Keep(string? address, IFormCollection form)
    {
        var fields = form
            .Where(field => !NeverKept.Any(word => field.Key.Contains(word, StringComparison.OrdinalIgnoreCase)))
            .SelectMany(field => field.Value.Select(value => new KeptField(field.Key, value ?? string.Empty)))
            .ToList();
        var bytes = fields.Sum(field => Encoding.UTF8.GetByteCount(field.Name) + Encoding.UTF8.GetByteCount(field.Value));
        return bytes <= MaxBytes && ReturnAddress.OrNull(address) is { } local
            ? _protector.Protect(JsonSerializer.Serialize(new KeptForm(local, fields, form.Files.Count > 0, time.GetUtcNow())))
            : null;
    }

    /// <summary>Null for a text that is not ours or too old.</summary>
    public KeptForm? Read(string? kept)
    {
        try
        {
            return kept is { Length: > 0 } && JsonSerializer.Deserialize<KeptForm>(_protector.Unprotect(kept)) is { } form && time.GetUtcNow() < form.KeptAt + Lifetime
                ? form
                : null;
        }
        catch (Exception exception) when (exception is CryptographicException or JsonException)
        {
            return null;
        }
    }
}
