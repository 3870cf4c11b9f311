using System.Security.Cryptography;
using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Languages;
using Microsoft.AspNetCore.Identity;

namespace MeetingPortal.Data.Accounts;

/// <summary>An account. It has no password; what it may do is read from grants on every request.</summary>
public sealed class PortalUser : IdentityUser<Guid>
{
    public const int DisplayNameMaxLength = 200;

    /// <summary>How long a member of staff may put off the second factor, from the first sign-in or from an administrator's leave.</summary>
    public static readonly TimeSpan EnrolmentTime = TimeSpan.FromHours(24);

    /// <summary>How staff see the person in histories.</summary>
    [Personal]
    public required string DisplayName { get; set; }

    /// <summary>Until then a member of staff may enrol a second factor; set at the first sign-in, null before it and once enrolled.</summary>
    [Audited]
    public DateTimeOffset? EnrolmentEndsAt { get; set; }

    /// <summary>The language of mail that concerns the account itself: that of the page of the last sign-in.</summary>
    [Audited]
    public Language Language { get; set; } = Language.English;

    [Audited]
    public DateTimeOffset? LastSignedInAt { get; set; }

    /// <summary>Number of the 30-second step of the one-time password that was accepted last; one of that step or before is refused (RFC 6238, 5.2).</summary>
    [Audited]
    public long LastSecondFactorStep { get; set; }

    public UserId UserId => new(Id);

    /// <summary>A new account for that address; only who reads the mail sent there can sign in to it.</summary>
    public static PortalUser Create(string displayName, string email, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        DisplayName = displayName,
        UserName = email,
        NormalizedUserName = email.ToUpperInvariant(),
        Email = email,
        NormalizedEmail = email.ToUpperInvariant(),
        EmailConfirmed = true,
        SecurityStamp = NewStamp(),
    };

    /// <summary>Ends every session of the account: each carries the stamp and is compared with it on every request.</summary>
    public void EndSessions() => SecurityStamp = NewStamp();

    private static string NewStamp() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
}
