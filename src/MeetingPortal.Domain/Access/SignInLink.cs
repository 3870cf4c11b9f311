using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Identifiers;

namespace MeetingPortal.Domain.Access;

/// <summary>
/// A one-time address that signs one account in, printed by a Development start. Only the hash of its secret is stored.
/// </summary>
public sealed class SignInLink
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    [Audited]
    public required Guid Id { get; init; }

    [Audited]
    public required UserId UserId { get; init; }

    /// <summary>SHA-256 of the secret in the address, in lower-case hexadecimal.</summary>
    [Secret]
    public required string SecretHash { get; init; }

    [Audited]
    public required DateTimeOffset ExpiresAt { get; init; }

    [Audited]
    public DateTimeOffset? RedeemedAt { get; private set; }

    /// <summary>Uses the link up; false when it was used before or is too old.</summary>
    public bool TryRedeem(DateTimeOffset now)
    {
        if (RedeemedAt is not null || now >= ExpiresAt)
        {
            return false;
        }

        RedeemedAt = now;
        return true;
    }
}
