using System.Security.Cryptography;
using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Identifiers;
using Microsoft.AspNetCore.Identity;

namespace MeetingPortal.Data.Accounts;

/// <summary>An account. It has no password; what it may do is read from grants on every request.</summary>
public sealed class PortalUser : IdentityUser<Guid>
{
    public const int DisplayNameMaxLength = 200;

    /// <summary>How staff see the person in histories.</summary>
    [Personal]
    public required string DisplayName { get; set; }

    /// <summary>Until then a member of staff may enrol a second factor; set at the first sign-in, null before it and once enrolled.</summary>
    [Audited]
    public DateTimeOffset? EnrolmentEndsAt { get; set; }

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
        SecurityStamp = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)),
    };
}
