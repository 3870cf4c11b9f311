using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Outcomes;

namespace MeetingPortal.Domain.Access;

/// <summary>
/// Somebody asked to sign in with an address. The same row is written whether the address is known or not; whoever sends the mail
/// finds out, makes the code and stores its hash here. The code is good only in the browser that asked. Anybody can cause it, with anybody's
/// address: it is removed after a while and leaves no trace in the audit, which keeps the sign-in that follows.
/// </summary>
public sealed class SignInRequest : IDerivedData
{
    public const int MaxTries = 5;

    /// <summary>How many requests one address may make within <see cref="CountedFor"/>.</summary>
    public const int MaxPerAddress = 5;

    /// <summary>How long a code for staff is good.</summary>
    public static readonly TimeSpan StaffLifetime = TimeSpan.FromMinutes(15);

    /// <summary>How long a code for a mission is good: its mail may lie in a shared mailbox.</summary>
    public static readonly TimeSpan MissionLifetime = TimeSpan.FromMinutes(30);

    public static readonly TimeSpan CountedFor = TimeSpan.FromMinutes(15);

    [Audited]
    public required Guid Id { get; init; }

    /// <summary>The address as typed, in capitals.</summary>
    [Personal]
    public required string NormalizedEmail { get; init; }

    /// <summary>SHA-256 of the secret that only the asking browser has, in lower-case hexadecimal.</summary>
    [Secret]
    public required string BrowserHash { get; init; }

    /// <summary>The invitation that started it; accepted by the right code.</summary>
    [Audited]
    public Guid? InvitationId { get; init; }

    [Audited]
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>The account, once the mail is made; null while it is not, and for ever when there is none and no invitation.</summary>
    [Audited]
    public UserId? UserId { get; private set; }

    [Secret]
    public string? CodeHash { get; private set; }

    [Audited]
    public DateTimeOffset? ExpiresAt { get; private set; }

    [Audited]
    public int Tries { get; private set; }

    [Audited]
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>Notes the code that is about to be sent; an earlier one is good no more.</summary>
    public void CodeIsSent(string codeHash, UserId? user, DateTimeOffset now, TimeSpan lifetime)
    {
        CodeHash = codeHash;
        UserId = user;
        ExpiresAt = now + lifetime;
    }

    /// <summary>Uses a code up. Every try counts, also against a request for which no code was ever sent; the refusal is always the same.</summary>
    /// <param name="codeHash">Hash of what was typed.</param>
    public Outcome<SignInRequest> Enter(string codeHash, DateTimeOffset now)
    {
        Tries++;
        var isRight = CodeHash is not null && SecretText.AreEqual(CodeHash, codeHash);
        if (!isRight || UsedAt is not null || now >= ExpiresAt || Tries > MaxTries)
        {
            return new Refusal(AccessRefusals.CodeWrong);
        }

        UsedAt = now;
        return this;
    }
}
