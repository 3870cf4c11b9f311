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

    public UserId UserId => new(Id);
}
