using System.Text.RegularExpressions;
using MeetingPortal.Domain.Meetings;

namespace MeetingPortal.Domain.Reference;

/// <summary>The short name by which the portal knows a treaty, "CCM": capitals, digits and hyphens, at most <see cref="Meeting.TreatyCodeMaxLength"/>.</summary>
public static partial class TreatyCode
{
    /// <summary>The code that somebody typed, in capitals; null when it is none.</summary>
    public static string? Read(string? typed)
    {
        var code = typed?.Trim().ToUpperInvariant() ?? string.Empty;
        return code.Length <= Meeting.TreatyCodeMaxLength && Shape().IsMatch(code) ? code : null;
    }

    [GeneratedRegex("^[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();
}
