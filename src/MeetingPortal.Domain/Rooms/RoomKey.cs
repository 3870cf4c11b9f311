using System.Security.Cryptography;
using System.Text;
using MeetingPortal.Domain.Languages;

namespace MeetingPortal.Domain.Rooms;

/// <summary>A room's name for machines, made of the name that papers give it.</summary>
public static class RoomKey
{
    public const int MaxLength = 64;

    /// <summary>The meeting's own room, where every sitting is that names none.</summary>
    public const string Main = "main";

    /// <param name="room">Null for the meeting's own.</param>
    /// <param name="own">The meeting's own room.</param>
    public static string Of(LocalizedText? room, LocalizedText own)
    {
        var name = NameOf(room);
        return name is null || string.Equals(name, NameOf(own), StringComparison.OrdinalIgnoreCase) ? Main : Slug(name);
    }

    private static string? NameOf(LocalizedText? room) => room?.Best(Language.English)?.Text.Text.Trim();

    private static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var letter in name.ToLowerInvariant())
        {
            if (char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter))
            {
                slug.Append(letter);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        // A name without Latin letters has a key all the same.
        var text = slug.ToString().Trim('-');
        text = text.Length > 0 && text is not Main ? text : "room-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..12];
        return text.Length <= MaxLength ? text : text[..MaxLength];
    }
}
