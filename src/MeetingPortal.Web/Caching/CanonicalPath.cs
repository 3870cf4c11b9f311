using MeetingPortal.Domain.Languages;

namespace MeetingPortal.Web.Caching;

/// <summary>
/// Public addresses have one spelling. Capitals lead to small letters, a slash at the end is dropped: otherwise each spelling would be
/// an entry of its own in the cache and in search engines. Symbols of documents keep their capitals; their page sees to its own spelling.
/// </summary>
internal static class CanonicalPath
{
    public static string? Of(PathString path)
    {
        var text = path.Value ?? "/";
        var segments = text.Split('/');
        var canonical = IsDocument(segments)
            ? string.Join('/', segments.Select((segment, index) => index <= 2 ? segment.ToLowerInvariant() : segment))
            : text.ToLowerInvariant();
        canonical = canonical.Length > 1 ? canonical.TrimEnd('/') : canonical;
        return string.Equals(canonical, text, StringComparison.Ordinal) || canonical.Length == 0 ? null : canonical;
    }

    /// <summary>The same address with its language in small letters, when only that keeps it from being found.</summary>
    public static string? WithKnownLanguage(PathString path)
    {
        var segments = (path.Value ?? string.Empty).Split('/');
        return segments.Length > 1 && Language.Find(segments[1].ToLowerInvariant()) is { } language && Language.Find(segments[1]) is null
            ? string.Join('/', segments.Select((segment, index) => index == 1 ? language.Code : segment))
            : null;
    }

    private static bool IsDocument(string[] segments) => segments.Length > 2 && segments[2].Equals("d", StringComparison.OrdinalIgnoreCase);
}
