using System.Globalization;
using System.Text.Json;

namespace MeetingPortal.Web.Api;

/// <summary>How values stand in answers.</summary>
internal static class ApiWords
{
    private static readonly string[] Instants = ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];

    /// <summary>The name of one of a few values, such as "heldHere".</summary>
    public static string Of<TValue>(TValue value)
        where TValue : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>A time on the venue's clock, "10:00".</summary>
    public static string Of(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>An instant as RFC 3339 writes it, with its offset; null for anything else.</summary>
    public static DateTimeOffset? InstantOf(string text) =>
        DateTimeOffset.TryParseExact(text, Instants, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant.ToUniversalTime() : null;
}
