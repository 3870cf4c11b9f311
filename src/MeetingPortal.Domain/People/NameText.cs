using System.Globalization;
using System.Text;

namespace MeetingPortal.Domain.People;

/// <summary>
/// Names as people write them. Nothing is changed but to NFC and by taking invisible marks and spaces off the edges; what could turn the
/// order of the letters around it, and what no name holds, is refused.
/// </summary>
public static class NameText
{
    /// <summary>Key of the refusal of a text for its characters.</summary>
    public const string CharacterRefused = "Refusal_CharacterRefused";

    /// <summary>
    /// Cleans a text of one line: a name, a title, an address. False when it holds, inside, an embedding, override or isolate
    /// (U+202A–202E, U+2066–2069), a control character, a line break or half a character; empty or missing text is cleaned to an empty one.
    /// </summary>
    public static bool TryClean(string? text, out string cleaned) => TryClean(text, allowsLines: false, out cleaned);

    /// <summary>The same for a text of several lines, whose line breaks become LF.</summary>
    public static bool TryCleanLines(string? text, out string cleaned) =>
        TryClean(text?.ReplaceLineEndings("\n"), allowsLines: true, out cleaned);

    /// <summary>True when cleaning takes more than spaces off the edges, so that whoever typed it may be told.</summary>
    public static bool LosesMarks(string? text)
    {
        var kept = text?.Trim() ?? string.Empty;
        return kept.Length > 0 && kept.Length != TrimEdges(kept).Length;
    }

    private static bool TryClean(string? text, bool allowsLines, out string cleaned)
    {
        cleaned = string.Empty;
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        var inside = TrimEdges(text);
        if (HasForbidden(inside, allowsLines))
        {
            return false;
        }

        cleaned = inside.Normalize(NormalizationForm.FormC);
        return true;
    }

    private static string TrimEdges(string text)
    {
        var start = 0;
        while (start < text.Length && Rune.TryGetRuneAt(text, start, out var first) && IsInvisible(first))
        {
            start += first.Utf16SequenceLength;
        }

        var end = text.Length;
        while (end > start && Rune.DecodeLastFromUtf16(text.AsSpan(start, end - start), out var last, out var length) == System.Buffers.OperationStatus.Done && IsInvisible(last))
        {
            end -= length;
        }

        return text[start..end];
    }

    private static bool IsInvisible(Rune rune) => Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format;

    private static bool HasForbidden(string text, bool allowsLines)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (!Rune.TryGetRuneAt(text, index, out var rune))
            {
                return true;
            }

            index += rune.Utf16SequenceLength - 1;
            if (IsForbidden(rune) && (!allowsLines || rune.Value is not ('\n' or '\t')))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsForbidden(Rune rune) =>
        rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x2028 or 0x2029 or 0xFEFF
        || (rune.Value & 0xFFFE) == 0xFFFE
        || Rune.IsControl(rune);
}
