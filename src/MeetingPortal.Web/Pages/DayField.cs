using System.Globalization;

namespace MeetingPortal.Web.Pages;

/// <summary>A day as date fields of browsers show and send it (ISO 8601), such as 2023-09-11.</summary>
public static class DayField
{
    private const string Pattern = "yyyy-MM-dd";

    public static string Of(DateOnly day) => day.ToString(Pattern, CultureInfo.InvariantCulture);

    /// <summary>Null when nothing was typed, or no day; <see cref="IsWrong"/> tells which.</summary>
    public static DateOnly? Read(string? typed) =>
        DateOnly.TryParseExact(typed?.Trim(), Pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static bool IsWrong(string? typed) => !string.IsNullOrWhiteSpace(typed) && Read(typed) is null;
}
