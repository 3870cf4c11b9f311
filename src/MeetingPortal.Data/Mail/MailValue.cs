using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MeetingPortal.Data.Mail;

/// <summary>
/// Makes what a person typed harmless in a message. A message is plain text, but programs that show mail turn what looks like an address
/// into a link. A no-break space after the dots, colons and slashes that such an address needs, and before its at sign, is seen by
/// readers and crossed by no link.
/// </summary>
public static partial class MailValue
{
    public const int LineMaxLength = 200;
    public const int TextMaxLength = 4000;

    private const string Gap = "\u00A0";

    /// <summary>For a place where one line is meant: line ends and other controls become spaces.</summary>
    public static string OneLine(string? text) => WithoutLinks(OneLine(text, LineMaxLength));

    /// <summary>For a place of its own: line ends stay.</summary>
    public static string Lines(string? text) =>
        WithoutLinks(string.Join('\n', Cut((text ?? string.Empty).ReplaceLineEndings("\n"), TextMaxLength).Split('\n').Select(line => OneLine(line, TextMaxLength))));

    internal static string OneLine(string? text, int maxLength)
    {
        var kept = new StringBuilder();
        foreach (var rune in (text ?? string.Empty).EnumerateRunes())
        {
            if (!IsUnseen(rune))
            {
                kept.Append(Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator ? " " : rune.ToString());
            }
        }

        return Cut(Spaces().Replace(kept.ToString(), " ").Trim(), maxLength);
    }

    /// <summary>Marks that turn or hide what follows; a joiner within a word of Persian or Hindi stays.</summary>
    private static bool IsUnseen(Rune rune) =>
        rune.Value is 0x00AD or 0x200B or 0x2060 or 0xFEFF or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    private static string WithoutLinks(string text)
    {
        text = Dots().Replace(text, "$0" + Gap);
        text = Colons().Replace(text, "$0" + Gap);
        text = Slashes().Replace(text, "$0" + Gap);
        return AtSigns().Replace(text, Gap + "$0");
    }

    private static string Cut(string text, int maxLength) =>
        text.Length <= maxLength ? text : text[..(char.IsHighSurrogate(text[maxLength - 1]) ? maxLength - 1 : maxLength)];

    [GeneratedRegex(@"[ ]{2,}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();

    /// <summary>A dot within a word, also in the widths that names of hosts allow; a top-level domain begins with a letter.</summary>
    [GeneratedRegex(@"(?<=\S)[.\uFF0E\uFF61](?=[\u200C-\u200F]*\p{L})", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dots();

    /// <summary>The colon after a scheme; that of a time of day stays.</summary>
    [GeneratedRegex(@"(?<=\p{L}[\p{L}\p{N}+.\u00A0-]*):(?=\S)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Colons();

    [GeneratedRegex(@"[/\\](?=[/\\])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Slashes();

    [GeneratedRegex(@"(?<=\S)[@\uFF20](?=\S)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AtSigns();
}
