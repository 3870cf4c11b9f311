namespace MeetingPortal.Domain.Publications;

/// <summary>An absolute address of the web, the only kind that texts of a meeting lead to.</summary>
public static class WebAddress
{
    public static bool IsOne(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme is "https" or "http") && !text!.Any(char.IsWhiteSpace);
}
