using System.Text;

namespace MeetingPortal.Domain.Documents;

/// <summary>The short name of a document within its meeting, made from its symbol once; it stays when the symbol is corrected.</summary>
public static class DocumentSlug
{
    /// <param name="taken">The slugs of the meeting's other documents.</param>
    public static string Of(DocumentSymbol symbol, IReadOnlyCollection<string> taken)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        ArgumentNullException.ThrowIfNull(taken);
        var text = new StringBuilder();
        foreach (var character in symbol.Path.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                text.Append(character);
            }
            else if (text.Length > 0 && text[^1] != '-')
            {
                text.Append('-');
            }
        }

        // Two digits are left for a number where two symbols differ in what an address drops.
        var slug = text.ToString(0, Math.Min(text.Length, Document.SlugMaxLength - 3)).Trim('-');
        var free = slug;
        for (var number = 2; taken.Contains(free, StringComparer.Ordinal); number++)
        {
            free = $"{slug}-{number}";
        }

        return free;
    }
}
