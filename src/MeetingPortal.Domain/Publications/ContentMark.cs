using System.Security.Cryptography;
using System.Text;

namespace MeetingPortal.Domain.Publications;

/// <summary>
/// Marks a part of a content as it is now. A form posts it back, so that a save is refused when somebody else changed that part meanwhile,
/// while two people who work on two parts do not get in each other's way.
/// </summary>
internal static class ContentMark
{
    private const int Length = 16;

    public static string Of(IEnumerable<string?> values) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', values))))[..Length];

    public static string Of(ContentNode node) =>
        Of(node.Fields.SelectMany(field => (string?[])[field.Path, field.Value, field.Standing]));
}
