namespace MeetingPortal.Domain.Meetings;

/// <summary>The time zones that a venue may have, by their IANA names.</summary>
public static class VenueZone
{
    private const int MostSuggested = 5;

    /// <summary>Every name that is offered, in alphabetical order.</summary>
    public static readonly IReadOnlyList<string> All =
        [.. TimeZoneInfo.GetSystemTimeZones().Where(zone => zone.HasIanaId).Select(zone => zone.Id).Append("UTC").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The IANA name that is meant, whatever its capitals; null when there is no such zone.</summary>
    public static string? Find(string? typed)
    {
        var name = typed?.Trim() ?? string.Empty;
        if (All.FirstOrDefault(zone => zone.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } known)
        {
            return known;
        }

        // Names that were given up, such as Asia/Calcutta, are still names.
        return name.Length > 0 && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '/' or '_' or '-' or '+')
            && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.HasIanaId
            ? zone.Id
            : null;
    }

    /// <summary>Names that somebody may have meant, such as Europe/Zurich for "zurich".</summary>
    public static IReadOnlyList<string> Like(string? typed)
    {
        var words = (typed ?? string.Empty).Trim().Replace(' ', '_');
        return words.Length < 2 ? [] : [.. All.Where(zone => zone.Contains(words, StringComparison.OrdinalIgnoreCase)).Take(MostSuggested)];
    }
}
