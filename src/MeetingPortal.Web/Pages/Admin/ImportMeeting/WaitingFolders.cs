using System.Security.Cryptography;
using MeetingPortal.Domain.Identifiers;
using Microsoft.AspNetCore.DataProtection;

namespace MeetingPortal.Web.Pages.Admin.ImportMeeting;

/// <summary>Names a folder that was looked at and waits to be confirmed, so that nobody can have any other file of the store taken for one.</summary>
public sealed class WaitingFolders(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("MeetingPortal.WaitingFolder").ToTimeLimitedDataProtector();

    public string Name(string sha256, UserId user) => _protector.Protect($"{user} {sha256}", Longest);

    /// <summary>Null when the name is none, too old or somebody else's.</summary>
    public string? HashOf(string? name, UserId user)
    {
        try
        {
            return name is not null && _protector.Unprotect(name) is var known && known.StartsWith($"{user} ", StringComparison.Ordinal) ? known[$"{user} ".Length..] : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
