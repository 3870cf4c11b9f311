using System.Globalization;
using System.Text;
using MeetingPortal.Domain.Files;

namespace MeetingPortal.Web.Uploads;

/// <summary>What a sender calls a file, made fit to be shown and to be offered as a name; it never finds anything.</summary>
public static class FileName
{
    private const string Nameless = "file";

    /// <summary>The name without folders and without characters that hide or turn others, at most <see cref="StoredFile.NameMaxLength"/> long, its ending kept.</summary>
    public static string Clean(string? name)
    {
        var last = (name ?? string.Empty).Split('/', '\\')[^1];
        var kept = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes().Where(rune => !IsUnfit(rune)))
        {
            kept.Append(rune);
        }

        var text = kept.ToString().Normalize(NormalizationForm.FormC).Trim().TrimStart('.');
        return text.Length == 0 ? Nameless : Cut(text);
    }

    /// <summary>The name with the ending of what the file is, so that a machine that saves it opens the right program.</summary>
    public static string WithEnding(string name, FileType type)
    {
        string[] endings = type switch
        {
            FileType.Pdf => [".pdf"],
            FileType.Jpeg => [".jpg", ".jpeg"],
            FileType.Png => [".png"],
            _ => [".docx"],
        };
        return endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) ? name : name + endings[0];
    }

    private static bool IsUnfit(Rune rune) =>
        rune == Rune.ReplacementChar
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || rune.Value is '"' or '<' or '>' or '|' or ':' or '*' or '?';

    private static string Cut(string text)
    {
        if (text.Length <= StoredFile.NameMaxLength)
        {
            return text;
        }

        var ending = Path.GetExtension(text) is { Length: <= 10 } own ? own : string.Empty;
        var length = StoredFile.NameMaxLength - ending.Length;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[length - 1]) ? length - 1 : length), ending);
    }
}
