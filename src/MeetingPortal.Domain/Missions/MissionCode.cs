using System.Diagnostics.CodeAnalysis;

namespace MeetingPortal.Domain.Missions;

/// <summary>The mission's name in addresses: lower-case letters, digits and hyphens, 2 to 64 characters.</summary>
public readonly record struct MissionCode
{
    public const int MaxLength = 64;

    private MissionCode(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse([NotNullWhen(true)] string? text, out MissionCode code)
    {
        var isCode = text is { Length: >= 2 and <= MaxLength }
            && text.All(character => character is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
        code = isCode ? new(text!) : default;
        return isCode;
    }

    /// <exception cref="FormatException">The text is no mission code.</exception>
    public static MissionCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is no mission code.");

    public override string ToString() => Value;
}
