using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace MeetingPortal.Web.Subscriptions;

/// <summary>
/// What stands in the links of messages to subscribers, and shows that whoever holds it reads the mail of that address. It is made when a
/// message is sent, stands in no row, names no address, and is worth nothing once the subscriber is erased.
/// </summary>
public sealed class SubscriberTokens(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("MeetingPortal.Subscriber");

    public string Of(Guid subscriber) => _protector.Protect(subscriber.ToString("N"));

    /// <summary>Null for a text that is not ours.</summary>
    public Guid? Read(string? token)
    {
        try
        {
            return token is { Length: > 0 and < 1000 } && Guid.TryParse(_protector.Unprotect(token), out var id) ? id : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
