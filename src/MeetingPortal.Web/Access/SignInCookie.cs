using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace MeetingPortal.Web.Access;

/// <summary>What the asking browser keeps until the code is typed.</summary>
/// <param name="ReturnTo">Where the person wanted to go; a path of this portal or null.</param>
public sealed record AskedSignIn(Guid RequestId, string Secret, string Email, Guid? InvitationId, string? ReturnTo);

/// <summary>Keeps it there: a code is good only in the browser that has this cookie.</summary>
public sealed class SignInCookie(IDataProtectionProvider protection, IHostEnvironment environment)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private readonly IDataProtector _protector = protection.CreateProtector("MeetingPortal.SignInCookie");

    public string Name => environment.IsDevelopment() ? "portal-sign-in" : "__Host-portal-sign-in";

    public void Write(HttpContext http, AskedSignIn asked) =>
        http.Response.Cookies.Append(Name, _protector.Protect(JsonSerializer.Serialize(asked)), Options(http, Lifetime));

    /// <summary>Null when the browser has asked for nothing, or the cookie is not ours.</summary>
    public AskedSignIn? Read(HttpContext http)
    {
        if (http.Request.Cookies[Name] is not { Length: > 0 } value)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<AskedSignIn>(_protector.Unprotect(value));
        }
        catch (Exception exception) when (exception is CryptographicException or JsonException)
        {
            return null;
        }
    }

    public void Remove(HttpContext http) => http.Response.Cookies.Delete(Name, Options(http, lifetime: null));

    private CookieOptions Options(HttpContext http, TimeSpan? lifetime) => new()
    {
        HttpOnly = true,
        Secure = !environment.IsDevelopment() || http.Request.IsHttps,
        SameSite = SameSiteMode.Strict,
        IsEssential = true,
        Path = "/",
        MaxAge = lifetime,
    };
}
