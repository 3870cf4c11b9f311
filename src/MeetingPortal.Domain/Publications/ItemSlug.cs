using System.Globalization;
using System.Text;
using MeetingPortal.Domain.Languages;

namespace MeetingPortal.Domain.Publications;

/// <summary>The short name of an item, a sitting or an entry, made once from its first words; links and anchors carry it for ever.</summary>
public static class ItemSlug
{
    private const int MaxLength = 40;

    /// <param name="taken">Short names that stand or ever stood in the publication.</param>
    public static string Of(string? words, string otherwise, IReadOnlyCollection<string> taken)
    {
        ArgumentNullException.ThrowIfNull(taken);
        var slug = Plain(words);
        var wanted = slug.Length == 0 ? otherwise : slug;
        var free = wanted;
        for (var number = 2; taken.Contains(free, StringComparer.Ordinal); number++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{number}");
        }

        return free;
    }

    /// <summary>Such as "mon-11-am".</summary>
    public static string OfSitting(DateOnly date, TimeOnly start, IReadOnlyCollection<string> taken) => Of(
        string.Create(CultureInfo.InvariantCulture, $"{date:ddd-dd}-{(start.Hour < 12 ? "am" : "pm")}"), "sitting", taken);

    /// <summary>The English words, which every secretariat has, or nothing.</summary>
    public static string? WordsOf(LocalizedText? text) => text?.Find(Language.English)?.Text;

    private static string Plain(string? words)
    {
        var text = new StringBuilder();
        foreach (var character in (words ?? string.Empty).Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                text.Append(char.ToLowerInvariant(character));
            }
            else if (text.Length > 0 && text[^1] != '-' && CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                text.Append('-');
            }
        }

        return text.ToString(0, Math.Min(text.Length, MaxLength)).Trim('-');
    }
}
