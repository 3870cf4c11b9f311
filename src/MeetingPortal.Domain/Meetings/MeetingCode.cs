using System.Diagnostics.CodeAnalysis;

namespace MeetingPortal.Domain.Meetings;

/// <summary>The meeting's name in addresses: lower-case letters, digits and hyphens, 2 to 32 characters, none of the reserved words.</summary>
public readonly record struct MeetingCode
{
    public const int MaxLength = 32;

    /// <summary>Path segments that belong to the portal itself, at the beginning of an address or after a mission.</summary>
    public static readonly IReadOnlySet<string> Reserved =
        new HashSet<string>(StringComparer.Ordinal) { "d", "mission", "secretariat", "admin", "account", "api", "files", "health", "error", "about", "people", "subscriptions", "unsubscribe" };

    private MeetingCode(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse([NotNullWhen(true)] string? text, out MeetingCode code)
    {
        var isCode = text is { Length: >= 2 and <= MaxLength }
            && text.All(character => character is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')
            && !Reserved.Contains(text);
        code = isCode ? new(text!) : default;
        return isCode;
    }

    /// <exception cref="FormatException">The text is no meeting code.</exception>
    public static MeetingCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is no meeting code.");

    public override string ToString() => Value;
}
