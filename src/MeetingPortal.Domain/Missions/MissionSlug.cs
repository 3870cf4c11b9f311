using System.Globalization;
using System.Text;

namespace MeetingPortal.Domain.Missions;

/// <summary>Proposes codes of missions: "cote-d-ivoire-geneva".</summary>
public static class MissionSlug
{
    private const int NameLength = 40;
    private const int CityLength = 16;

    private static readonly Dictionary<char, string> Letters = new()
    {
        ['ø'] = "o", ['ł'] = "l", ['đ'] = "d", ['ð'] = "d", ['ı'] = "i", ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['þ'] = "th",
    };

    /// <summary>A code from the English name of a State or organization and the city; the number tells codes apart that would be the same.</summary>
    /// <param name="number">1 for the first, which shows no number.</param>
    public static MissionCode Of(string name, string city, int number = 1)
    {
        string[] parts = [Part(name, NameLength), Part(city, CityLength), number == 1 ? string.Empty : number.ToString(CultureInfo.InvariantCulture)];
        var text = string.Join('-', parts.Where(part => part.Length > 0));
        return MissionCode.TryParse(text, out var code) ? code : MissionCode.Parse($"mission-{text}".TrimEnd('-'));
    }

    private static string Part(string text, int most)
    {
        var slug = new StringBuilder();
        foreach (var character in text.ToLowerInvariant().Normalize(NormalizationForm.FormD).Where(character => CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark))
        {
            if (char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character))
            {
                slug.Append(character);
            }
            else if (Letters.TryGetValue(character, out var letters))
            {
                slug.Append(letters);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString()[..Math.Min(slug.Length, most)].Trim('-');
    }
}
