using MeetingPortal.Domain.Languages;

namespace MeetingPortal.Web.Access;

/// <summary>Where somebody may be sent after signing in: a page of this portal in one of its languages.</summary>
public static class ReturnAddress
{
    /// <summary>The address, or null when it leads anywhere else.</summary>
    public static string? OrNull(string? address) =>
        LocalAddress.OrNull(address) is { } local && local.Split('/', '?') is [_, var language, ..] && Language.Find(language) is not null ? local : null;
}
