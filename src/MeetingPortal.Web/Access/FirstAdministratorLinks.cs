using System.Globalization;
using System.Security.Cryptography;
using MeetingPortal.Data;
using MeetingPortal.Domain.Access;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Web.Links;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Access;

/// <summary>
/// The link that lets whoever reads the server's output become the first administrator. Nothing of it is stored: it carries its own end,
/// signed for this purpose alone, and is dead once there is an administrator.
/// </summary>
public sealed class FirstAdministratorLinks(IDataProtectionProvider protection, PortalDbContext store, AccountLinks links, TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(60);

    private readonly IDataProtector _protector = protection.CreateProtector("MeetingPortal.FirstAdministrator");

    /// <summary>A new link, or null when the portal has an administrator.</summary>
    public async Task<string?> MakeAsync(CancellationToken cancellationToken) =>
        await HasAdministratorAsync(cancellationToken) ? null : links.FirstAdministrator(Language.English, MakeSecret());

    /// <summary>True while the secret is ours and young, and there is still no administrator.</summary>
    public async Task<bool> IsGoodAsync(string? secret, CancellationToken cancellationToken) => IsYoung(secret) && !await HasAdministratorAsync(cancellationToken);

    public string MakeSecret() => _protector.Protect((time.GetUtcNow() + Lifetime).UtcTicks.ToString(CultureInfo.InvariantCulture));

    private bool IsYoung(string? secret)
    {
        try
        {
            return secret is { Length: > 0 } && time.GetUtcNow().UtcTicks < long.Parse(_protector.Unprotect(secret), CultureInfo.InvariantCulture);
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            return false;
        }
    }

    private Task<bool> HasAdministratorAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return store.Grants.AnyAsync(grant => grant.Role == Role.PortalAdministrator && (grant.Until == null || grant.Until > now), cancellationToken);
    }
}
