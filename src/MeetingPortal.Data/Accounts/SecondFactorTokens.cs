using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Data.Accounts;

/// <summary>
/// The secrets of an account's second factor, in Identity's table and under its names. Its UserManager is not used for them: it would keep
/// recovery codes in clear and save outside an operation, unseen by the audit.
/// </summary>
public sealed class SecondFactorTokens(PortalDbContext store, Guid user)
{
    private const string Provider = "[AspNetUserStore]";
    private const string Key = "AuthenticatorKey";
    private const string WaitingKey = "WaitingAuthenticatorKey";
    private const string Codes = "RecoveryCodes";
    private const string WrongTries = "WrongTries";

    /// <summary>The key that one-time passwords are checked against.</summary>
    public Task<string?> KeyAsync(CancellationToken cancellationToken) => ValueAsync(Key, cancellationToken);

    /// <summary>A key that was shown and waits for its first password; good for nothing else.</summary>
    public Task<string?> WaitingKeyAsync(CancellationToken cancellationToken) => ValueAsync(WaitingKey, cancellationToken);

    /// <summary>The hashes of the recovery codes that are left.</summary>
    public Task<string?> CodesAsync(CancellationToken cancellationToken) => ValueAsync(Codes, cancellationToken);

    public Task SetKeyAsync(string key, CancellationToken cancellationToken) => SetAsync(Key, key, cancellationToken);

    public Task SetWaitingKeyAsync(string? key, CancellationToken cancellationToken) => SetAsync(WaitingKey, key, cancellationToken);

    public Task SetCodesAsync(string codes, CancellationToken cancellationToken) => SetAsync(Codes, codes, cancellationToken);

    /// <summary>When wrong one-time passwords were typed, as far as it is still kept.</summary>
    public async Task<IReadOnlyList<DateTimeOffset>> WrongTriesAsync(CancellationToken cancellationToken) =>
    [
        .. ((await ValueAsync(WrongTries, cancellationToken)) ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(instant => DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(instant, CultureInfo.InvariantCulture))),
    ];

    public Task SetWrongTriesAsync(IEnumerable<DateTimeOffset> tries, CancellationToken cancellationToken) =>
        SetAsync(WrongTries, string.Join(' ', tries.Select(instant => instant.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture))), cancellationToken);

    /// <summary>Removes all of them.</summary>
    public async Task ClearAsync(CancellationToken cancellationToken)
    {
        foreach (var name in new[] { Key, WaitingKey, Codes, WrongTries })
        {
            await SetAsync(name, null, cancellationToken);
        }
    }

    private async Task<string?> ValueAsync(string name, CancellationToken cancellationToken) => (await FindAsync(name, cancellationToken))?.Value;

    private async Task SetAsync(string name, string? value, CancellationToken cancellationToken)
    {
        var token = await FindAsync(name, cancellationToken);
        if (value is null)
        {
            if (token is not null)
            {
                store.UserTokens.Remove(token);
            }
        }
        else if (token is null)
        {
            store.UserTokens.Add(new IdentityUserToken<Guid> { UserId = user, LoginProvider = Provider, Name = name, Value = value });
        }
        else
        {
            token.Value = value;
        }
    }

    private Task<IdentityUserToken<Guid>?> FindAsync(string name, CancellationToken cancellationToken) =>
        store.UserTokens.SingleOrDefaultAsync(token => token.UserId == user && token.LoginProvider == Provider && token.Name == name, cancellationToken);
}
